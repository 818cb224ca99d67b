package org.gatehouse.outside;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.gatehouse.notifications.testing.FakeInMobile;
import org.gatehouse.notifications.testing.FakeMailServer;
import org.gatehouse.notifications.testing.FakeSendGrid;
import org.gatehouse.notifications.testing.FakeTwilio;

/** What the providers have taken for somebody. */
record Letters(FakeTwilio twilio, FakeInMobile inMobile, FakeSendGrid sendGrid, FakeMailServer mailServer) {
    private static final Session NO_SERVER = Session.getInstance(new Properties());

    /** @param calendar the entry that came with a mail; empty where none did */
    public record Letter(String text, String calendar) {}

    /** Each provider's oldest first. */
    List<Letter> to(String address) {
        Stream<Letter> texts = Stream.concat(
                        inMobile.messages().stream()
                                .filter(sms -> address.equals("+" + sms.to()))
                                .map(FakeInMobile.Sms::text),
                        twilio.messages().stream()
                                .filter(sms -> address.equals(sms.to()))
                                .map(FakeTwilio.Sms::text))
                .map(text -> new Letter(text, ""));
        Stream<Letter> byLibrary = sendGrid.mails().stream()
                .filter(mail -> address.equals(mail.to()))
                .map(mail -> new Letter(mail.content("text/plain"), ""));
        Stream<Letter> mails = mailServer.mails().stream()
                .filter(mail -> address.equals(mail.to()))
                .map(Letters::read);
        return Stream.of(texts, byLibrary, mails).flatMap(all -> all).toList();
    }

    private static Letter read(FakeMailServer.Mail mail) {
        try {
            MimeMessage message = new MimeMessage(
                    NO_SERVER, new ByteArrayInputStream(mail.data().getBytes(StandardCharsets.UTF_8)));
            return new Letter(find(message, "text/plain"), find(message, "text/calendar"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first part of that kind; empty where there is none. */
    private static String find(Part part, String mediaType) throws MessagingException, IOException {
        if (part.isMimeType(mediaType)) {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        String found = "";
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount() && found.isEmpty(); index++) {
                BodyPart inner = parts.getBodyPart(index);
                found = find(inner, mediaType);
            }
        }
        return found;
    }
}

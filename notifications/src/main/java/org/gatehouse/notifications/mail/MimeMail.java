package org.gatehouse.notifications.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.core.egress.Content.Attachment;
import org.gatehouse.core.egress.Content.Mail;

/**
 * A mail as it goes over the wire, named by our reference at every attempt. It knows when all of it has been written:
 * until then a server cannot have taken it.
 */
final class MimeMail extends MimeMessage {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final String name;
    private boolean written;

    private MimeMail(Session session, String name) {
        super(session);
        this.name = name;
    }

    static MimeMail compose(Session session, InternetAddress from, UUID reference, Mail mail, Instant now)
            throws MessagingException {
        String name = "<" + reference + "@" + Sender.domain(from.getAddress()) + ">";
        MimeMail message = new MimeMail(session, name);
        message.setFrom(from);
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), "UTF-8");
        message.setHeader("Date", DATE.format(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(whole(mail));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart whole(Mail mail) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative", text(mail.text(), "plain"), shown(mail));
        List<Attachment> enclosures =
                mail.attachments().stream().filter(MimeMail::isEnclosed).toList();
        if (enclosures.isEmpty()) {
            return alternatives;
        }
        MimeMultipart mixed = new MimeMultipart("mixed", part(alternatives));
        for (Attachment enclosure : enclosures) {
            mixed.addBodyPart(file(enclosure, Part.ATTACHMENT));
        }
        return mixed;
    }

    /** The HTML with the images it shows. */
    private static MimeBodyPart shown(Mail mail) throws MessagingException {
        MimeBodyPart html = text(mail.html(), "html");
        List<Attachment> images =
                mail.attachments().stream().filter(each -> !isEnclosed(each)).toList();
        if (images.isEmpty()) {
            return html;
        }
        MimeMultipart related = new MimeMultipart("related", html);
        for (Attachment image : images) {
            MimeBodyPart inline = file(image, Part.INLINE);
            inline.setContentID("<" + image.contentId() + ">");
            related.addBodyPart(inline);
        }
        return part(related);
    }

    private static boolean isEnclosed(Attachment attachment) {
        return attachment.contentId().isEmpty();
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    private static MimeBodyPart part(MimeMultipart parts) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(parts);
        return part;
    }

    private static MimeBodyPart file(Attachment attachment, String disposition) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.bytes(), attachment.mediaType())));
        part.setFileName(attachment.name());
        part.setDisposition(disposition);
        return part;
    }

    String name() {
        return name;
    }

    boolean isWritten() {
        return written;
    }

    /** How long it is on the wire. */
    long bytes() throws IOException, MessagingException {
        CountingOutputStream count = new CountingOutputStream();
        super.writeTo(count, null);
        return count.bytes();
    }

    /** Keeps nothing. */
    private static final class CountingOutputStream extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }

        long bytes() {
            return bytes;
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", name);
    }

    @Override
    public void writeTo(OutputStream to, String[] ignored) throws IOException, MessagingException {
        super.writeTo(to, ignored);
        written = true;
    }
}

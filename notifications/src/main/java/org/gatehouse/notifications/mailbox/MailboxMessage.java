package org.gatehouse.notifications.mailbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Content.Attachment;
import org.gatehouse.core.tenancy.TenantOwned;

/** A message that was not sent to anybody outside. Its id is the message's, so that one message is kept once. */
@Entity
@Table(name = "mailbox_message")
public class MailboxMessage extends TenantOwned {
    @Enumerated(EnumType.STRING)
    @Column(name = "channel")
    @NotPersonal("a kind of way")
    private Channel channel;

    @Column(name = "service")
    @NotPersonal("a company")
    private String service;

    @Column(name = "recipient")
    @Personal(category = DataCategory.CONTACT, record = RecordType.NOTIFICATION)
    private String recipient;

    @Column(name = "subject")
    @Personal(category = DataCategory.TEXT, record = RecordType.NOTIFICATION)
    private String subject;

    @Column(name = "text")
    @Personal(category = DataCategory.TEXT, record = RecordType.NOTIFICATION)
    private String text;

    @Column(name = "html")
    @Personal(category = DataCategory.TEXT, record = RecordType.NOTIFICATION)
    private String html;

    @Column(name = "calendar")
    @Personal(category = DataCategory.TEXT, record = RecordType.NOTIFICATION)
    private String calendar;

    @Column(name = "received_at")
    @NotPersonal("when the row was made")
    private Instant receivedAt;

    /** For JPA. */
    protected MailboxMessage() {}

    MailboxMessage(UUID message, String service, Copy copy, Instant now) {
        super(message);
        this.service = service;
        this.channel = copy.channel();
        this.recipient = copy.recipient();
        this.subject = copy.subject();
        this.text = copy.text();
        this.html = copy.html();
        this.calendar = copy.calendar();
        this.receivedAt = now;
    }

    /** What would have been sent; a text message has no subject, no HTML and no calendar entry. */
    record Copy(Channel channel, String recipient, String subject, String text, String html, String calendar) {

        static Copy of(Content.Sms sms) {
            return new Copy(Channel.SMS, sms.to(), "", sms.text(), "", "");
        }

        /** The images are put into the HTML, since there are no parts beside it to look them up in. */
        static Copy of(Content.Mail mail) {
            String html = mail.html();
            for (Attachment image : mail.attachments()) {
                if (!image.contentId().isEmpty()) {
                    String bytes = Base64.getEncoder().encodeToString(image.bytes());
                    html = html.replace("cid:" + image.contentId(), "data:" + image.mediaType() + ";base64," + bytes);
                }
            }
            return new Copy(Channel.EMAIL, mail.to(), mail.subject(), mail.text(), html, calendar(mail));
        }

        private static String calendar(Content.Mail mail) {
            return mail.attachments().stream()
                    .filter(file -> file.mediaType().startsWith("text/calendar"))
                    .map(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                    .findFirst()
                    .orElse("");
        }

        @Override
        public String toString() {
            return "Copy[…]";
        }
    }

    public Channel channel() {
        return channel;
    }

    /** The service that would have sent it. */
    public String service() {
        return service;
    }

    public String recipient() {
        return recipient;
    }

    /** Empty for a text message. */
    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    /** Empty for a text message. */
    public String html() {
        return html;
    }

    /** The entry that came with a mail, as a calendar reads it; empty where none did. */
    public String calendar() {
        return calendar;
    }

    public Instant receivedAt() {
        return receivedAt;
    }
}

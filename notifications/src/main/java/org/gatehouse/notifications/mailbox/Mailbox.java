package org.gatehouse.notifications.mailbox;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.mailbox.MailboxMessage.Copy;

/** The current tenant's messages that stayed here. */
@UseCase
public class Mailbox {
    private final Rows rows;
    private final Clock clock;

    @Inject
    public Mailbox(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Newest first. */
    public List<MailboxMessage> newest(int most) {
        return rows.where(MailboxMessage.class, "1 = 1 order by x.receivedAt desc, x.id desc")
                .setMaxResults(most)
                .getResultList();
    }

    /** Twice is once. */
    void keep(UUID message, String service, Content content) {
        if (has(message)) {
            return;
        }
        if (content instanceof Content.Sms sms) {
            rows.add(new MailboxMessage(message, service, Copy.of(sms), clock.instant()));
        } else if (content instanceof Content.Mail mail) {
            rows.add(new MailboxMessage(message, service, Copy.of(mail), clock.instant()));
        }
    }

    boolean has(UUID message) {
        return rows.find(MailboxMessage.class, message).isPresent();
    }
}

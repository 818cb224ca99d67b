package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;

/**
 * Messages that nobody carries yet: what they are about may have changed, or be over. The row is locked, so that a
 * message is either carried as it was or not at all. Whoever withdraws one knows it; nobody else is told.
 */
@Singleton
public class WaitingMessages {
    private static final String WITHDRAWN = "withdrawn";

    private final Rows rows;
    private final MasterKey masterKey;
    private final Clock clock;

    @Inject
    public WaitingMessages(Rows rows, MasterKey masterKey, Clock clock) {
        this.rows = rows;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    public static boolean isWithdrawn(Message message) {
        return message.lastCode().filter(WITHDRAWN::equals).isPresent();
    }

    /** Returns whether it will not leave; false: it has left, or may have, or had been given up before. */
    public boolean withdraw(UUID messageId) {
        Optional<Message> found = waiting(messageId);
        found.ifPresent(message -> message.giveUp(WITHDRAWN, clock.instant()));
        return found.isPresent();
    }

    /** The same, for whatever is about that. */
    public void withdrawAll(String subjectKind, UUID subjectId) {
        rows.where(Message.class, "x.subjectKind = :kind and x.subjectId = :id and x.settledAt is null")
                .setParameter("kind", subjectKind)
                .setParameter("id", subjectId)
                .getResultList()
                .forEach(message -> withdraw(message.id()));
    }

    /** Says one thing differently that is no personal data, if nobody has tried to carry it. */
    public void link(UUID messageId, String name, String value) {
        waiting(messageId).filter(message -> message.service().isEmpty()).ifPresent(message -> {
            UUID tenant = CurrentTenant.get().value();
            byte[] before = message.parameters();
            if (before != null) {
                Letter letter = Letter.read(masterKey.open(tenant, before));
                message.say(masterKey.seal(tenant, Letter.write(letter.linking(name, value))));
            }
        });
    }

    private Optional<Message> waiting(UUID messageId) {
        return rows.lock(Message.class, messageId)
                .filter(message -> message.state() == MessageState.WAITING || message.state() == MessageState.HELD);
    }
}

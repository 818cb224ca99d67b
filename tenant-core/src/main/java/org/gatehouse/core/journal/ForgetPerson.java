package org.gatehouse.core.journal;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Makes the log forget whom its entries are about or who did what they tell: their key is destroyed. The entries stay,
 * and the log goes on verifying. Copies of the database that are older still have the key.
 */
@UseCase
public class ForgetPerson {
    /** So long somebody can still ask whom the entries were about whose register was erased (GDPR Art. 12(3)). */
    public static final Duration AFTERWARDS = Duration.ofDays(30);

    private final PersonKeys keys;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public ForgetPerson(PersonKeys keys, Journal journal, Clock clock) {
        this.keys = keys;
        this.journal = journal;
        this.clock = clock;
    }

    /** At the word of one alone nobody is forgotten at once: the log still knows for thirty days. */
    public void forgetLater(UUID subject) {
        keys.forgetAt(subject, clock.instant().plus(AFTERWARDS));
    }

    /** Those whose thirty days are over. Run it as each tenant. */
    public void forgetDue() {
        keys.due(clock.instant()).forEach(subject -> forget(subject, Actor.service()));
    }

    /** Whom no entry of the log tells of any more: nothing is made nobody's by it. */
    public void forgetUnnamed() {
        keys.destroyUnnamed();
    }

    /**
     * That it was done is on record, and by the number of the key that was destroyed, which entries it has made
     * nobody's: not whose they were. Of somebody the log has never told of, there is nothing to do.
     */
    public void forget(UUID subject, Actor by) {
        keys.idOf(subject).ifPresent(key -> {
            About about = About.of(key).with("personKey", key);
            journal.note(by, Deed.PERSON_FORGOTTEN, about); // first: it may be their own deed
            keys.destroy(subject);
        });
    }
}

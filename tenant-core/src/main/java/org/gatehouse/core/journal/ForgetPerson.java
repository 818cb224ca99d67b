package org.gatehouse.core.journal;

import jakarta.inject.Inject;
import java.util.UUID;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Makes the log forget whom its entries are about or who did what they tell: their key is destroyed. The entries stay,
 * and the log goes on verifying. Copies of the database that are older still have the key.
 */
@UseCase
public class ForgetPerson {
    private final PersonKeys keys;
    private final Journal journal;

    @Inject
    public ForgetPerson(PersonKeys keys, Journal journal) {
        this.keys = keys;
        this.journal = journal;
    }

    /**
     * That it was done is on record, and by the number of the key that was destroyed, which entries it has made
     * nobody's: not whose they were. Of somebody the log has never told of, there is nothing to do.
     */
    public void forget(UUID subject, Actor by) {
        keys.idOf(subject).ifPresent(key -> {
            About about = About.nothing().with("personKey", key);
            journal.note(by, Deed.PERSON_FORGOTTEN, about); // first: it may be their own deed
            keys.destroy(subject);
        });
    }
}

package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.secrets.ShortCode;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Whom we tell what. An address counts once somebody there has read a code to us (V16). */
@UseCase
public class KeepContacts {
    private static final Duration CODE_LASTS = Duration.ofDays(7);
    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int DIGITS = 8;
    private static final String SUBJECT = "contact";
    private static final int MOST_CONTACTS = 50;

    /** Whatever becomes of the contacts: nobody floods a mailbox by naming it again and again. */
    private static final int MOST_CODES_AN_HOUR = 20;

    private static final Duration HOUR = Duration.ofHours(1);

    private final Rows rows;
    private final Agreements agreements;
    private final Post post;
    private final MasterKey masterKey;
    private final Clock clock;

    @Inject
    public KeepContacts(Rows rows, Agreements agreements, Post post, MasterKey masterKey, Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.post = post;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** An address that somebody has proved is proved for this, too. */
    public UUID add(Contact.Details details) {
        List<Contact> known = agreements.contacts();
        if (known.size() >= MOST_CONTACTS) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
        Contact contact = new Contact(details, clock.instant());
        known.stream()
                .filter(other -> other.email().equals(contact.email()))
                .flatMap(other -> other.verifiedAt().stream())
                .max(Comparator.naturalOrder())
                .ifPresent(contact::prove);
        rows.add(contact);
        return contact.id();
    }

    public void change(UUID id, long seen, Contact.Details details) {
        Contact contact = get(id);
        if (contact.version() != seen) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        contact.change(details);
    }

    public void remove(UUID id) {
        rows.remove(get(id));
    }

    /** Mails a code to the contact's address, good for seven days. */
    public void ask(UUID id) {
        Contact contact = get(id);
        Instant now = clock.instant();
        if (contact.wasAskedSince(now.minus(PAUSE), CODE_LASTS)) {
            throw Refusal.of(Problem.TOO_MANY_REQUESTS, PAUSE.toSeconds());
        }
        if (post.handedIn(SUBJECT, now.minus(HOUR)) >= MOST_CODES_AN_HOUR) {
            throw Refusal.of(Problem.TOO_MANY_REQUESTS, HOUR.toSeconds());
        }
        ShortCode code = ShortCode.randomDigits(DIGITS);
        contact.ask(masterKey.hash(contact.id(), "contact:" + code.text()), now.plus(CODE_LASTS));
        Map<DataField, String> secret = Map.of(DataField.OTP, code.text());
        post.enqueue(ContactMail.to(contact, SUBJECT, contact.id(), secret, Map.of("kind", "verify")));
    }

    /** Whether the code was the right one; each wrong one counts. It proves the address, whatever is told there. */
    public boolean verify(UUID id, ShortCode code) {
        Contact contact = get(id);
        Instant now = clock.instant();
        boolean right = contact.answer(masterKey.hash(id, "contact:" + code.text()), now);
        if (right) {
            agreements.contacts().stream()
                    .filter(other -> other.email().equals(contact.email()))
                    .forEach(other -> other.prove(now));
        }
        return right;
    }

    private Contact get(UUID id) {
        return agreements.contact(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}

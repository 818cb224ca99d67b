package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.PolicyEpochs;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.notices.PreviewNotice.Outcomes;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.subprocessors.SubprocessorChange;
import org.gatehouse.core.subprocessors.SubprocessorChanges;
import org.gatehouse.core.subprocessors.SubprocessorNotice;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.core.vocabulary.Words;

/**
 * Tells a tenant of changes that were announced, if its agreement instructs one of their activities: by mail to each
 * verified contact. Where nobody can be told, or no mail arrives, the window does not begin, and somebody has to call.
 */
@UseCase
public class TellTenant {
    /** What messages about a notice are about. */
    static final String SUBJECT = "notice";

    private final Notices notices;
    private final SubprocessorChanges changes;
    private final Agreements agreements;
    private final Registers registers;
    private final PreviewNotice preview;
    private final PolicyEpochs epochs;
    private final Post post;
    private final Clock clock;

    @Inject
    public TellTenant(
            Notices notices,
            SubprocessorChanges changes,
            Agreements agreements,
            Registers registers,
            PreviewNotice preview,
            PolicyEpochs epochs,
            Post post,
            Clock clock) {
        this.notices = notices;
        this.changes = changes;
        this.agreements = agreements;
        this.registers = registers;
        this.preview = preview;
        this.epochs = epochs;
        this.post = post;
        this.clock = clock;
    }

    /** For a background job, and right after an announcement. Nobody is told twice. */
    public void tellDue() {
        Instant now = clock.instant();
        changes.announced().stream()
                .filter(change -> notices.of(change.id()).isEmpty())
                .forEach(change -> begin(change, now));
        for (Announced announced : notices.knownAt(now)) {
            SubprocessorNotice notice = announced.notice();
            boolean cancelled = announced.change().state() == SubprocessorChange.State.CANCELLED;
            if (cancelled && !notice.isEndTold()) {
                tellOff(announced.change(), notice, now);
            } else if (!cancelled && notice.failedAt().isPresent() && isNewlyReachable(notice, now)) {
                tryToTell(announced.change(), notice, now);
            }
        }
    }

    private void begin(SubprocessorChange change, Instant now) {
        List<String> concerned = agreements
                .inForce(change.announcedAt().orElseThrow())
                .map(version -> concerned(version.terms(), change))
                .orElseGet(List::of);
        if (!concerned.isEmpty() && agreements.ended(now).isEmpty()) {
            SubprocessorNotice notice = new SubprocessorNotice(change.id(), concerned, now);
            notices.add(notice);
            tryToTell(change, notice, now);
            epochs.advance();
        }
    }

    private static List<String> concerned(Terms terms, SubprocessorChange change) {
        Set<String> instructed = Set.copyOf(
                terms.instructions().stream().map(Terms.Instruction::activity).toList());
        return change.proposal().names().stream().filter(instructed::contains).toList();
    }

    private void tryToTell(SubprocessorChange change, SubprocessorNotice notice, Instant now) {
        notice.attempt(now);
        List<Contact> contacts = contacts(now);
        if (contacts.isEmpty()) {
            notice.fail(now);
        } else {
            tell(change, notice, contacts, now);
        }
    }

    private void tell(SubprocessorChange change, SubprocessorNotice notice, List<Contact> contacts, Instant now) {
        Outcomes outcomes = preview.outcomes(notice.id());
        Catalogue catalogue = registers.newest().catalogue();
        Optional<Terms.Authorisation> agreed =
                agreements.inForce(now).map(version -> version.terms().authorisation());
        int days = agreed.map(Terms.Authorisation::noticeDays).orElse(30);
        boolean yes = agreed.filter(one -> one.model() == Terms.Model.GENERAL).isPresent();
        for (Contact contact : contacts) {
            Words words = Words.in(Locale.forLanguageTag(contact.language()));
            Told told = Told.of(change.proposal(), notice.activities(), outcomes, catalogue, words);
            Map<String, String> links = Map.of(
                    "kind", "change",
                    "notice", notice.id().toString(),
                    "days", String.valueOf(days),
                    "silence", yes ? "yes" : "no",
                    "told", Json.write(told));
            post.enqueue(ContactMail.to(contact, SUBJECT, notice.id(), links));
        }
    }

    private void tellOff(SubprocessorChange change, SubprocessorNotice notice, Instant now) {
        Map<String, String> links = Map.of(
                "kind", "cancelled",
                "notice", notice.id().toString(),
                "processor", registers.newest().catalogue().legalNameOf(change.service()));
        contacts(now).forEach(contact -> post.enqueue(ContactMail.to(contact, "notice-end", notice.id(), links)));
        notice.tellEnd(now);
        epochs.advance();
    }

    /** Somebody has verified an address since it was last tried. */
    private boolean isNewlyReachable(SubprocessorNotice notice, Instant now) {
        Instant tried = notice.triedAt().orElse(Instant.MIN);
        return contacts(now).stream()
                .anyMatch(
                        contact -> contact.verifiedAt().filter(tried::isBefore).isPresent());
    }

    private List<Contact> contacts(Instant now) {
        return agreements.contacts().stream()
                .filter(contact -> contact.role() == ContactRole.SUBPROCESSOR_NOTICE && contact.isVerifiedAt(now))
                .toList();
    }
}

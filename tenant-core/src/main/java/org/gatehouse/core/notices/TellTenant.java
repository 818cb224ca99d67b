package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.PolicyEpochs;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.subprocessors.SubprocessorChange;
import org.gatehouse.core.subprocessors.SubprocessorChanges;
import org.gatehouse.core.subprocessors.SubprocessorNotice;
import org.gatehouse.core.tenancy.UseCase;

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
    private final PolicyEpochs epochs;
    private final Post post;
    private final Clock clock;

    @Inject
    public TellTenant(
            Notices notices,
            SubprocessorChanges changes,
            Agreements agreements,
            Registers registers,
            PolicyEpochs epochs,
            Post post,
            Clock clock) {
        this.notices = notices;
        this.changes = changes;
        this.agreements = agreements;
        this.registers = registers;
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
                mail(announced.change(), notice, "cancelled", now);
                notice.tellEnd(now);
                epochs.advance();
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
        if (mail(change, notice, "change", now) == 0) {
            notice.fail(now);
        }
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

    private int mail(SubprocessorChange change, SubprocessorNotice notice, String kind, Instant now) {
        List<Contact> contacts = contacts(now);
        Optional<Terms> terms = agreements.inForce(now).map(AgreementVersion::terms);
        String days = String.valueOf(
                terms.map(one -> one.authorisation().noticeDays()).orElse(30));
        String silence = terms.filter(one -> one.authorisation().model() == Terms.Model.GENERAL)
                        .isPresent()
                ? "yes"
                : "no";
        Map<String, String> links = Map.of(
                "kind", kind,
                "notice", notice.id().toString(),
                "processor", registers.newest().catalogue().legalNameOf(change.service()),
                "days", days,
                "silence", silence);
        String about = kind.equals("change") ? SUBJECT : "notice-end";
        contacts.forEach(contact -> post.enqueue(ContactMail.to(contact, about, notice.id(), links)));
        return contacts.size();
    }
}

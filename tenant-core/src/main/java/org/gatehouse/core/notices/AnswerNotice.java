package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.AnnexB;
import org.gatehouse.core.agreement.Examine;
import org.gatehouse.core.agreement.Instruct;
import org.gatehouse.core.agreement.Instruct.Stop;
import org.gatehouse.core.agreement.KeepAnnexB;
import org.gatehouse.core.agreement.PolicyEpochs;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Validity;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.NoticeAnswer.Kind;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.subprocessors.RemediationTask.Cause;
import org.gatehouse.core.subprocessors.Remediations;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant opens a notice and answers it. What it says counts from the commit on. */
@UseCase
public class AnswerNotice {
    private static final Set<NoticeState> OBJECTED = EnumSet.of(NoticeState.OBJECTED, NoticeState.TENANT_MAY_TERMINATE);

    /** Without them there is no product. */
    private static final Set<String> NEEDED = Set.of(Activity.HOSTING.name(), Activity.BACKUP.name());

    private final Notices notices;
    private final AnnexB annexB;
    private final KeepAnnexB keep;
    private final Agreements agreements;
    private final Remediations remediations;
    private final Registers registers;
    private final Examine examine;
    private final Instruct instruct;
    private final NoticeClock terms;
    private final Objection objection;
    private final PolicyEpochs epochs;
    private final Clock clock;

    @Inject
    public AnswerNotice(
            Notices notices,
            AnnexB annexB,
            KeepAnnexB keep,
            Agreements agreements,
            Remediations remediations,
            Registers registers,
            Examine examine,
            Instruct instruct,
            NoticeClock terms,
            Objection objection,
            PolicyEpochs epochs,
            Clock clock) {
        this.notices = notices;
        this.annexB = annexB;
        this.keep = keep;
        this.agreements = agreements;
        this.remediations = remediations;
        this.registers = registers;
        this.examine = examine;
        this.instruct = instruct;
        this.terms = terms;
        this.objection = objection;
        this.epochs = epochs;
        this.clock = clock;
    }

    /** What somebody has read has arrived, whatever became of the mail. */
    public void open(UUID id) {
        open(get(id), clock.instant());
    }

    private void open(Announced announced, Instant now) {
        boolean arrives = announced.notice().deliveredAt().isEmpty();
        announced.notice().open(terms.at(now), now);
        if (arrives) {
            epochs.advance();
        }
    }

    public void approve(UUID id, @Nullable String reason, UUID by) {
        say(id, Objection.UNANSWERED, Kind.APPROVED, reason, by);
    }

    public void withdrawObjection(UUID id, @Nullable String reason, UUID by) {
        say(id, OBJECTED, Kind.APPROVED, reason, by);
    }

    /** The activities of the notice go out of the agreement, unless it cannot stand without them (V17 to V19). */
    public void acceptLoss(UUID id, @Nullable String reason, UUID by) {
        if (get(id).notice().activities().stream().anyMatch(NEEDED::contains)) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
        Set<Flaw> before = red();
        say(id, OBJECTED, Kind.FEATURE_OFF, reason, by);
        List<Finding> worse = findings().stream()
                .filter(finding -> finding.severity() == Severity.RED && !before.contains(finding.flaw()))
                .toList();
        if (!worse.isEmpty()) {
            throw Refusal.withFindings(worse);
        }
    }

    private List<Finding> findings() {
        return agreements
                .inForce(clock.instant())
                .map(version -> examine.now(version.terms()))
                .orElseGet(List::of);
    }

    private Set<Flaw> red() {
        return findings().stream()
                .filter(finding -> finding.severity() == Severity.RED)
                .map(Finding::flaw)
                .collect(Collectors.toSet());
    }

    /**
     * Something else that the agreement approves for all of it does the work.
     *
     * @param instead key of that service
     */
    public void mitigate(UUID id, String instead, UUID by) {
        Announced announced = get(id);
        List<String> activities = announced.notice().activities();
        Instant now = clock.instant();
        Set<String> approved = agreements.inForce(now).stream()
                .flatMap(version -> version.terms().approvals().stream())
                .filter(approval -> approval.service().equals(instead)
                        && Validity.between(approval.from(), approval.until()).includes(now))
                .map(Approval::activity)
                .collect(Collectors.toSet());
        if (instead.equals(announced.change().service()) || !approved.containsAll(activities)) {
            throw Refusal.ofField("instead", Problem.NOT_FOUND);
        }
        say(id, OBJECTED, Kind.MITIGATED, instead, by);
    }

    /** In time it keeps the service out. Of a service in use it is an instruction to stop, at once. */
    public void object(UUID id, @Nullable String reason, UUID by) {
        Announced announced = get(id);
        Instant now = announced.afterAnswers(clock.instant());
        NoticeState state = annexB.state(announced, now);
        if (objection.comesTo(announced, now) == NoticeState.OBJECTED) {
            say(id, Objection.UNANSWERED, Kind.OBJECTED, reason, by);
            return;
        }
        keep.follow(); // what silence has approved stands in annex B before it goes out of it
        say(id, EnumSet.of(state), Kind.REVOKED, reason, by);
        String service = announced.change().service();
        Stop stop = new Stop(service, null, null);
        instruct.keepStop(stop, reason == null ? "" : reason, by);
        remediations.open(List.of(service), registers.newest().catalogue(), Cause.REVOKED, stop.toString(), now);
    }

    private void say(UUID id, Set<NoticeState> from, Kind answer, @Nullable String reason, UUID by) {
        Announced announced = get(id);
        Instant now = announced.afterAnswers(clock.instant());
        if (!from.contains(annexB.state(announced, now))) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
        open(announced, now);
        notices.answer(announced.notice(), answer, reason, by, now);
        epochs.advance();
        keep.follow();
    }

    private Announced get(UUID id) {
        return notices.lock(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}

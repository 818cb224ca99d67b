package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.subprocessors.DueDiligence;
import org.gatehouse.core.subprocessors.Proposal;
import org.gatehouse.core.subprocessors.SubprocessorChange;
import org.gatehouse.core.subprocessors.SubprocessorChanges;
import org.gatehouse.core.tenancy.UseCase;

/** The operators take a change among the processors from its draft to its announcement. */
@UseCase
public class KeepChanges {
    private final SubprocessorChanges changes;
    private final Registers registers;
    private final Clock clock;

    @Inject
    public KeepChanges(SubprocessorChanges changes, Registers registers, Clock clock) {
        this.changes = changes;
        this.registers = registers;
        this.clock = clock;
    }

    public UUID draft(Proposal proposal, UUID by) {
        SubprocessorChange change = new SubprocessorChange(proposal, by, clock.instant());
        changes.add(change);
        return change.id();
    }

    public void examine(UUID id) {
        get(id).examine(clock.instant());
    }

    /** What has to be put on file first. */
    public List<Finding> findings(UUID id) {
        return DueDiligence.of(get(id).proposal(), registers.newest().catalogue(), registers, clock.instant());
    }

    /** A red finding stops it. */
    public void ready(UUID id) {
        SubprocessorChange change = get(id);
        requireNothingRed(change);
        change.ready(clock.instant());
    }

    /** Tenants are told afterwards, each in a transaction of its own. What was ready is looked at once more. */
    public void announce(UUID id, UUID by) {
        SubprocessorChange change = get(id);
        requireNothingRed(change);
        change.announce(by, clock.instant());
    }

    private void requireNothingRed(SubprocessorChange change) {
        List<Finding> findings =
                DueDiligence.of(change.proposal(), registers.newest().catalogue(), registers, clock.instant());
        if (Finding.anyRed(findings)) {
            throw Refusal.withFindings(findings);
        }
    }

    private SubprocessorChange get(UUID id) {
        return changes.lock(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }
}

package org.gatehouse.access.stairwells;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.owners.Stairwell;
import org.gatehouse.core.deadlines.ContractDates;
import org.gatehouse.core.deadlines.WorkingHours;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** An owner tells of a new entry phone; an administrator says when the unit is installed anew; holders are warned. */
@UseCase
public class ReportEntryPhone {
    private final Rows rows;
    private final Creations creations;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public ReportEntryPhone(Rows rows, Creations creations, Journal journal, Clock clock) {
        this.rows = rows;
        this.creations = creations;
        this.journal = journal;
        this.clock = clock;
    }

    public UUID report(
            UUID owner, UUID stairwell, LocalDate plannedOn, String words, @Nullable CreationKey key, Actor by) {
        return creations.once(key, () -> {
            if (rows.find(Stairwell.class, stairwell)
                    .filter(found -> found.ownerId().equals(owner))
                    .isEmpty()) {
                throw Refusal.of(Problem.NOT_FOUND);
            }
            EntryPhoneReport report = new EntryPhoneReport(stairwell, plannedOn, words, clock.instant());
            rows.add(report);
            rows.flush();
            journal.note(by, Deed.ENTRY_PHONE_REPORTED, About.of(stairwell).with("plannedOn", plannedOn));
            return report.id();
        });
    }

    /** @param at in Copenhagen, on a working day from eight to four, not before the phone is replaced (rule 72) */
    public void plan(UUID id, long version, LocalDateTime at, Actor by) {
        EntryPhoneReport report =
                rows.lock(EntryPhoneReport.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (report.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        if (at.toLocalDate().isBefore(report.plannedOn())) {
            throw Refusal.ofField("reinstallOn", Problem.INVALID_INPUT);
        }
        if (!WorkingHours.contains(at)) {
            throw Refusal.ofField("reinstallOn", Problem.NOT_WORKING_HOURS);
        }
        Instant instant = at.atZone(ContractDates.ZONE).toInstant();
        report.reinstall(instant);
        journal.note(
                by, Deed.ENTRY_PHONE_PLANNED, About.of(report.stairwellId()).with("reinstallAt", instant));
    }

    /** Newest first. */
    public List<EntryPhoneReport> all() {
        return rows.where(EntryPhoneReport.class, "1 = 1 order by x.reportedAt desc, x.id")
                .setMaxResults(500)
                .getResultList();
    }

    /** What whoever has a key to this door should know: it may not open for a while. */
    public List<EntryPhoneReport> warnings(UUID door) {
        return rows.where(
                        EntryPhoneReport.class,
                        "x.stairwellId in (select u.stairwellId from DoorUnit u where u.tenantId = :tenant"
                                + " and u.id = :door) order by x.plannedOn, x.id")
                .setParameter("door", door)
                .getResultStream()
                .filter(report -> !report.isOver(clock.instant()))
                .toList();
    }
}

package org.gatehouse.core.retention;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.gatehouse.core.agreement.RetentionPeriod;
import org.gatehouse.core.agreement.RetentionPeriods;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.deadlines.ContractDates;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.ForgetPerson;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.seal.CutLog;
import org.gatehouse.core.seal.CutLog.Segment;
import org.gatehouse.core.seal.SealLog;
import org.gatehouse.core.seal.SealedRow;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Drops the beginning of the log when all that is in it is over: deeds and decisions are each kept as long as the
 * agreement says. That it was done is on record, sealed in the same transaction; the proof of what was there stays.
 */
@UseCase
public class DropOldEntries {
    private final CutLog log;
    private final SealLog seal;
    private final Journal journal;
    private final RetentionPeriods periods;
    private final HeldEntries held;
    private final ForgetPerson persons;
    private final Clock clock;

    @Inject
    public DropOldEntries(
            CutLog log,
            SealLog seal,
            Journal journal,
            RetentionPeriods periods,
            HeldEntries held,
            ForgetPerson persons,
            Clock clock) {
        this.log = log;
        this.seal = seal;
        this.journal = journal;
        this.periods = periods;
        this.held = held;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * How long records of a kind are kept.
     *
     * @param before what began earlier is over
     */
    private record Rule(RecordType type, RetentionPeriod period, Instant before) {
        boolean isOver(Instant at) {
            return at.isBefore(before);
        }

        @Override
        public String toString() {
            return type.code() + " " + period.code();
        }
    }

    /** One segment. Returns whether there may be more. */
    public boolean dropNext() {
        Rule deeds = rule(RecordType.TRANSACTION_LOG, ContractDates.ZONE);
        Rule decisions = rule(RecordType.FLOW_EVIDENCE, ZoneOffset.UTC);
        Instant owed = held.from();
        Optional<Segment> due = log.due(
                row -> of(row, deeds, decisions).isOver(row.at()) && row.at().isBefore(owed));
        due.ifPresent(segment -> drop(segment, deeds + ", " + decisions));
        return due.isPresent();
    }

    private static Rule of(SealedRow row, Rule deeds, Rule decisions) {
        return row.record() == decisions.type() ? decisions : deeds;
    }

    private Rule rule(RecordType type, ZoneId zone) {
        Instant now = clock.instant();
        RetentionPeriod period = periods.of(type, now);
        Instant before = period.lastOver(LocalDate.ofInstant(now, zone))
                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .orElse(Instant.MIN);
        return new Rule(type, period, before);
    }

    private void drop(Segment segment, String rule) {
        journal.note(
                Actor.service(),
                Deed.LOG_SEGMENT_DROPPED,
                About.of(segment.id())
                        .with("firstEntry", segment.first())
                        .with("lastEntry", segment.size() - 1)
                        .with("rule", rule));
        log.drop(segment, rule);
        persons.forgetUnnamed();
        while (seal.sealNext()) {
            // until the deed itself is sealed: a log that begins later says so itself
        }
    }
}

package org.gatehouse.core.seal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.RetentionPeriods;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.ForgetPerson;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.journal.PersonKeys;
import org.gatehouse.core.retention.DropOldEntries;
import org.gatehouse.core.retention.HeldEntries;
import org.gatehouse.core.retention.OldEntries;
import org.gatehouse.core.testing.MovableClock;

/** A log whose beginning is of 2019, and what drops it: nothing is agreed, so that it is kept as we propose. */
final class OldLog {
    final LogBench bench;
    final MovableClock then = MovableClock.at("2019-05-01T08:00:00Z");
    final UUID holder = Uuids.next();
    Instant owed;
    final PersonKeys keys;
    final Journal journalThen;
    final Journal journal;
    final ForgetPerson forgetting;
    final DropOldEntries drop;
    final OldEntries old;

    OldLog() {
        this(new LogBench(), MovableClock.at("2026-11-24T08:00:00Z"));
    }

    /** @param told when that something was dropped is said to have been */
    OldLog(LogBench bench, MovableClock told) {
        this.bench = bench;
        keys = new PersonKeys(bench.rows, bench.masterKey);
        journalThen = bench.container.useCase(Journal.class, bench.rows, keys, then);
        journal = bench.container.useCase(Journal.class, bench.rows, keys, bench.clock);
        forgetting = bench.container.useCase(ForgetPerson.class, keys, journal, bench.clock);
        LogRows all = bench.container.useCase(LogRows.class, bench.rows, bench.log);
        CutLog cut = bench.container.useCase(CutLog.class, bench.rows, all, bench.log, bench.signet, bench.clock);
        Journal teller = bench.container.useCase(Journal.class, bench.rows, keys, told);
        RetentionPeriods periods = new RetentionPeriods(new Agreements(bench.rows));
        drop = bench.container.useCase(
                DropOldEntries.class,
                cut,
                bench.seal,
                teller,
                periods,
                new HeldEntries(List.of(() -> Optional.ofNullable(owed))),
                forgetting,
                bench.clock);
        old = new OldEntries(drop);
    }

    /** So many decisions and as many deeds of 2019, sealed, with a checkpoint at their end. */
    SignedCheckpoint writeOld(int pairs) {
        bench.write(pairs);
        bench.sql(
                "update flow_evidence set decided_at = '2019-05-01 08:00:00' where tenant_id = ? and seq is null",
                bench.tenant.value());
        for (int pair = 0; pair < pairs; pair++) {
            note(journalThen);
        }
        Instant now = bench.clock.instant();
        bench.clock.set(then.instant());
        SignedCheckpoint signed = seal();
        bench.clock.set(now);
        return signed;
    }

    SignedCheckpoint writeNew(int pairs) {
        bench.write(pairs);
        for (int pair = 0; pair < pairs; pair++) {
            note(journal);
        }
        return seal();
    }

    private SignedCheckpoint seal() {
        bench.seal();
        SignedCheckpoint signed = bench.checkpoint();
        bench.clock.advance(Duration.ofMinutes(2));
        return signed;
    }

    private void note(Journal by) {
        bench.as(() -> {
            by.note(Actor.service(), Deed.KEY_GRANTED, About.of(Uuids.next()).person(holder));
            return true;
        });
    }

    void dropDue() {
        bench.as(() -> {
            old.dropDue();
            return true;
        });
    }

    long left() {
        return bench.count("1 = 1") + bench.count("journal_entry", "1 = 1");
    }
}

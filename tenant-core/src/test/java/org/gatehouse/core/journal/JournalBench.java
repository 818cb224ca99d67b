package org.gatehouse.core.journal;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.journal.ReadJournal.Part;
import org.gatehouse.core.journal.ReadJournal.Question;
import org.gatehouse.core.journal.ReadJournal.Read;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;

/** A tenant with a journal, an administrator, and somebody whose keys they are. */
final class JournalBench {
    static final TestDatabase DATABASE = TestDatabase.shared();
    static final UUID DOOR = Uuids.next();

    final MovableClock clock = MovableClock.at("2026-11-24T08:00:00Z");
    final TestContainer container = new TestContainer(DATABASE);
    final Rows rows = container.rows();
    final PersonKeys keys =
            new PersonKeys(rows, new MasterKey(Base64.getEncoder().encodeToString(new byte[32])));
    final Journal journal = container.useCase(Journal.class, rows, keys, clock);
    final ReadJournal reading = container.useCase(ReadJournal.class, rows, keys, journal);
    final ForgetPerson forgetting = container.useCase(ForgetPerson.class, keys, journal, clock);
    final TenantId tenant = DATABASE.newTenant();
    final Actor admin = Actor.account(Uuids.next());
    final UUID holder = Uuids.next();

    <T> T as(TenantId whose, Supplier<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(whose)) {
            return work.get();
        }
    }

    void note(Actor by, Deed deed, About about) {
        as(tenant, () -> {
            journal.note(by, deed, about);
            return true;
        });
        clock.advance(Duration.ofSeconds(1));
    }

    Part read(Question question) {
        Part part = as(tenant, () -> reading.read(question, admin));
        clock.advance(Duration.ofSeconds(1));
        return part;
    }

    List<Read> all() {
        return read(new Question(ReadJournal.MOST, null, null)).entries();
    }

    void forget(UUID subject) {
        as(tenant, () -> {
            forgetting.forget(subject, admin);
            return true;
        });
        clock.advance(Duration.ofSeconds(1));
    }

    List<PersonKey> stored() {
        return as(
                tenant,
                () -> container.call(() -> rows.where(PersonKey.class, "1 = 1").getResultList()));
    }
}

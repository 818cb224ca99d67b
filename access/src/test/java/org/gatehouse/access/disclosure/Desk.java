package org.gatehouse.access.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.access.disclosure.Disclosure.Request;
import org.gatehouse.access.holders.HolderKind;
import org.gatehouse.access.keys.Journals;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.openings.OpenedFor;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.journal.About;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.testing.TestDatabase;

/** A stairwell with a unit in it that companies open, and two administrators to whom its owner writes. */
final class Desk {
    static final Actor FIRST = Actor.account(UUID.randomUUID());
    static final Actor SECOND = Actor.account(UUID.randomUUID());
    static final String REQUESTER = "Bo \"Ejer\" <& Søn>";

    final Register register = new Register();
    final Stairs stairs = new Stairs(register);
    final UUID door = register.door(register.site(), "Front", null);
    final UUID stairwell = stairs.around(door);
    final UUID company = register.company();

    /** The use cases of this slice, in one transaction. */
    record Use(Rows rows, Register register) {
        Disclosures all() {
            return new Disclosures(rows, new Sites(rows), register.clock);
        }

        ReceiveRequest receipt() {
            return new ReceiveRequest(rows, all(), new Creations(rows, register.clock), journal(), register.clock);
        }

        ExamineRequest examination() {
            return new ExamineRequest(all(), journal(), register.clock);
        }

        DecideRequest decision() {
            PriceList prices = new PriceList("2020-01-01 750.00 25");
            return new DecideRequest(rows, all(), prices, journal(), register.clock);
        }

        TakeExtract extracts() {
            return new TakeExtract(rows, all(), new ReadOpenings(rows), journal(), register.clock);
        }

        DeliverExtract delivery() {
            return new DeliverExtract(rows, all(), journal(), register.clock);
        }

        EndDisclosures ends() {
            return new EndDisclosures(rows, all(), journal(), register.clock);
        }

        private Journal journal() {
            return Journals.journal(rows, register.clock);
        }
    }

    <T> T in(Function<Use, T> work) {
        return register.in(use -> work.apply(new Use(use.rows(), register)));
    }

    void run(Consumer<Use> work) {
        in(use -> {
            work.accept(use);
            return true;
        });
    }

    Request asking(String from, String to) {
        return new Request(
                stairwell,
                LocalDate.ofInstant(register.clock.instant(), ZoneOffset.UTC),
                REQUESTER,
                LocalDate.parse(from),
                LocalDate.parse(to),
                "Bicycles were stolen from the basement",
                true,
                false);
    }

    UUID receive(Request request) {
        return in(use -> use.receipt().receive(request, null, FIRST));
    }

    UUID received() {
        return receive(asking("2026-11-23", "2026-11-29"));
    }

    Optional<Instant> held() {
        return in(use -> new OpenRequests(use.rows()).from());
    }

    Disclosure get(UUID id) {
        return in(use -> use.all().get(id));
    }

    List<Disclosure> list() {
        return in(use -> use.all().list());
    }

    List<DisclosedCompany> companies(UUID id) {
        return in(use -> use.all().companies(id));
    }

    List<Hint> hints(UUID id) {
        return in(use -> use.all().hints(id));
    }

    /** A step of one disclosure as it is now. */
    void step(UUID id, Step step) {
        long version = get(id).version();
        run(use -> step.take(use, version));
    }

    interface Step {
        void take(Use use, long version);
    }

    ShownDocuments.Shown documents(String entitlementOn, String authorityUntil) {
        return new ShownDocuments.Shown(
                "Land register 12 a", LocalDate.parse(entitlementOn), "Letter", LocalDate.parse(authorityUntil));
    }

    void examined(UUID id) {
        step(id, (use, version) -> use.examination().validate(id, version, FIRST));
        take(id, documents("2026-06-01", "2027-06-01"));
    }

    void take(UUID id, ShownDocuments.Shown shown) {
        step(id, (use, version) -> use.examination().takeDocuments(id, version, shown, FIRST));
    }

    void approve(UUID id) {
        step(id, (use, version) -> use.decision().approve(id, version, FIRST));
    }

    UUID approved() {
        UUID id = received();
        examined(id);
        approve(id);
        return id;
    }

    void refuse(UUID id, Actor by) {
        step(
                id,
                (use, version) ->
                        use.decision().refuse(id, version, RefusalReason.HARASSMENT, "Five about one baker", by));
    }

    WriteExtract.Matter read(UUID id) {
        long version = get(id).version();
        return in(use -> use.extracts().read(id, version, Locale.ENGLISH, FIRST));
    }

    /** As a file of few bytes. */
    void extract(UUID id, byte[] file) {
        WriteExtract.Matter matter = read(id);
        step(id, (use, version) -> use.extracts().keep(id, version, matter.openings(), file, FIRST));
    }

    /** As each minute does. */
    void moveOn() {
        in(use -> use.ends().due()).forEach(id -> run(use -> use.ends().moveOn(id)));
    }

    /** A company's staff opens the unit. */
    void opens(String at, UUID whose) {
        opens(at, About.of(door).with(OpenedFor.STAIRWELL, stairwell).with(OpenedFor.COMPANY, whose));
    }

    void opensAsResident(String at) {
        opens(at, About.of(door));
    }

    /** On record later than it was. */
    void tellsOf(String at, String told, UUID whose) {
        opens(
                told,
                About.of(door)
                        .with(OpenedFor.STAIRWELL, stairwell)
                        .with(OpenedFor.COMPANY, whose)
                        .with("at", Instant.parse(at))
                        .with("offline", true));
    }

    void opens(String at, About about) {
        Instant now = register.clock.instant();
        UUID holder = register.holder(null, HolderKind.PROFESSIONAL);
        register.clock.set(Instant.parse(at));
        run(use -> use.journal()
                .note(
                        Actor.holder(holder),
                        Deed.DOOR_OPENED,
                        about.person(holder).with("ground", "opens")));
        register.clock.set(now);
    }

    /** The log's beginning, as its owner says of the database, not as it could have been. */
    void dropped(String latest) {
        String sql = "insert into log_segment (tenant_id, id, version, first_seq, size, frontier, latest_at,"
                + " dropped_at, rule) values (?1, ?1, 1, 0, 1, '', ?2, now(6), '')";
        TestDatabase.shared()
                .withDatabase(
                        register.tenant,
                        database -> database.createNativeQuery(sql)
                                .setParameter(1, Uuids.bytes(register.tenant.value()))
                                .setParameter(2, latest)
                                .executeUpdate());
    }

    List<Deed> deeds(UUID id) {
        return in(use -> use.rows()
                .where(JournalEntry.class, "x.objectId = :id order by x.at, x.id")
                .setParameter("id", id)
                .getResultStream()
                .map(JournalEntry::deed)
                .toList());
    }

    static void assertRefused(ThrowingCallable work, Problem problem) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}

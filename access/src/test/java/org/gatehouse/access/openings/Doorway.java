package org.gatehouse.access.openings;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.util.Base64URL;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gatehouse.access.calls.Callers;
import org.gatehouse.access.holders.HolderKind;
import org.gatehouse.access.keys.IssuedCredentials;
import org.gatehouse.access.keys.Journals;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.openings.IssueCredentials.Issued;
import org.gatehouse.access.openings.TakeEvents.Taken;
import org.gatehouse.access.phones.Phones;
import org.gatehouse.access.phones.Phones.Mobile;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Answer;
import org.gatehouse.access.protocol.Decision;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.Notice;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.Question;
import org.gatehouse.access.protocol.Sealed;
import org.gatehouse.access.protocol.TenantKeys;
import org.gatehouse.access.protocol.unit.EventTail.Written;
import org.gatehouse.access.protocol.unit.Moment;
import org.gatehouse.access.protocol.unit.UnitJudgement;
import org.gatehouse.access.protocol.unit.UnitOrders;
import org.gatehouse.access.protocol.unit.UnitState;
import org.gatehouse.access.protocol.unit.UnitUpkeep;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.access.units.Units;
import org.gatehouse.access.units.Units.Machine;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

/** A door with its unit, a holder with a key and a phone, and the server between them. */
final class Doorway {
    private static final SecureRandom RANDOM = new SecureRandom();

    final Register register = new Register();
    final Units units = new Units(register);
    final Phones phones = new Phones(register);
    final UUID door;
    final @Nullable UUID company;
    final UUID holder;
    final UUID key;
    final Mobile phone;
    final ECKey session = Callers.p256();
    final Machine machine;
    UnitState state;
    private final UnitJudgement judgement;
    private final UnitUpkeep upkeep;
    private final Instant started;
    private long counter;

    Doorway(Integer offlineMinutes) throws AccessDenied {
        this(offlineMinutes, null);
    }

    /** @param kind of somebody whose company shares its key with them; null: the tenant's own people */
    Doorway(Integer offlineMinutes, @Nullable HolderKind kind) throws AccessDenied {
        door = register.door(register.site(), "Front", offlineMinutes);
        company = kind == null ? null : register.approvedCompany();
        holder = register.holder(company, kind == null ? HolderKind.PROFESSIONAL : kind);
        key = company == null
                ? register.keyOf(holder, door)
                : register.share(register.companysKey(company, door), holder, door);
        phone = phones.bound(holder);
        machine = units.enrolled(door);
        started = register.clock.instant();
        judgement = new UnitJudgement(machine.signing(), machine.sealing());
        upkeep = new UnitUpkeep(machine.signing());
        state = UnitState.enrolled(read(use(this::tell, tell -> tell.notice(door))));
        keep(upkeep.start(state, moment()));
    }

    <U, T> T use(Function<Rows, U> maker, Function<U, T> work) {
        return register.in(use -> work.apply(maker.apply(use.rows())));
    }

    TellUnit tell(Rows rows) {
        return new TellUnit(rows, new Sites(rows), units.signing(rows), register.clock);
    }

    private IssueCredentials issuing(Rows rows) {
        return new IssueCredentials(
                rows,
                new Register.Use(rows, register.clock).openings(),
                new Sites(rows),
                units.signing(rows),
                Journals.journal(rows, register.clock),
                register.clock);
    }

    private DecideOpening deciding(Rows rows) {
        return new DecideOpening(
                rows,
                new Register.Use(rows, register.clock).openings(),
                new Sites(rows),
                units.signing(rows),
                Journals.journal(rows, register.clock),
                register.clock);
    }

    private TakeEvents taking(Rows rows) {
        return new TakeEvents(
                rows, new Sites(rows), units.signing(rows), Journals.journal(rows, register.clock), register.clock);
    }

    TenantKeys tenantKeys() {
        return TenantKeys.of(register.tenant, List.of(machine.enrolled().tenantKey()));
    }

    Notice read(String notice) throws AccessDenied {
        return Notice.read(notice, door, tenantKeys());
    }

    Decision readDecision(String decision) throws AccessDenied {
        return Decision.read(decision, door, tenantKeys());
    }

    List<Issued> issue() {
        return use(
                this::issuing,
                issuing -> issuing.issue(phone.id(), session.toPublicJWK().toJSONString(), Set.of()));
    }

    void closePhone() {
        register.in(use -> {
            new ClosePhone(
                            use.rows(),
                            new IssuedCredentials(use.rows(), register.clock),
                            Journals.journal(use.rows(), register.clock),
                            register.clock)
                    .close(phone.id(), Register.BY);
            return door;
        });
    }

    /** What comes out of the unit when the phone has answered its question. */
    Verdict meets(String credential) throws AccessDenied {
        byte[] nonce = new byte[Question.NONCE];
        RANDOM.nextBytes(nonce);
        String question = keep(judgement.ask(state, moment(), nonce)).reply().orElseThrow();
        String answer = new Answer(
                        door,
                        Base64URL.encode(nonce).toString(),
                        Jws.hash(question),
                        ++counter,
                        register.clock.instant(),
                        credential,
                        Optional.empty())
                .sign(session);
        return keep(judgement.answer(
                state, moment(), Sealed.seal(answer, machine.sealing().toPublicJWK())));
    }

    String decide(OpeningProof proof) {
        return use(this::deciding, deciding -> deciding.decide(door, proof));
    }

    Verdict isTold(String decision) {
        return keep(judgement.decide(state, moment(), decision));
    }

    /** The server cannot be reached. */
    Verdict isAlone(Verdict heard) throws AccessDenied {
        OctetKeyPair own = machine.signing().toPublicJWK();
        String question = heard.proof().orElseThrow().question();
        return keep(judgement.unreached(
                state, moment(), Question.read(question, door, own).nonce()));
    }

    Verdict takes(String notice) {
        return keep(upkeep.take(state, moment(), notice));
    }

    Verdict isOrdered(String order) {
        return keep(new UnitOrders(machine.signing()).take(state, moment(), order));
    }

    List<String> events() {
        return state.events().undelivered().stream().map(Written::text).toList();
    }

    List<Taken> deliver(List<String> texts) {
        return use(this::taking, taking -> taking.take(door, texts));
    }

    /** What is on record about the door or of its unit, in order. */
    List<Deed> deeds() {
        return entries().stream().map(JournalEntry::deed).toList();
    }

    List<JournalEntry> entries() {
        return register.in(use -> use
                .rows()
                .where(JournalEntry.class, "x.objectId = :door order by x.at, x.id")
                .setParameter("door", door)
                .getResultList()
                .stream()
                .filter(entry -> entry.deed().ordinal() >= Deed.CREDENTIALS_ISSUED.ordinal())
                .toList());
    }

    void later(Duration passed) {
        register.clock.advance(passed);
    }

    private Moment moment() {
        Instant now = register.clock.instant();
        return new Moment(now, Duration.ofHours(1).plus(Duration.between(started, now)));
    }

    private Verdict keep(Verdict verdict) {
        state = verdict.next();
        return verdict;
    }
}

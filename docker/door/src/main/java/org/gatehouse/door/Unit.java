package org.gatehouse.door;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Notice;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.Question;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.Sealed;
import org.gatehouse.access.protocol.TenantKeys;
import org.gatehouse.access.protocol.unit.EventTail.Written;
import org.gatehouse.access.protocol.unit.Moment;
import org.gatehouse.access.protocol.unit.UnitJudgement;
import org.gatehouse.access.protocol.unit.UnitOrders;
import org.gatehouse.access.protocol.unit.UnitState;
import org.gatehouse.access.protocol.unit.UnitTime;
import org.gatehouse.access.protocol.unit.UnitUpkeep;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.access.protocol.unit.Verdict.Deed;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.door.ServerLink.News;

/**
 * One unit: it judges by the protocol, writes what follows to its disk, and then does it. The door is open for five
 * seconds after an opening.
 */
public final class Unit {
    static final Duration STAYS_OPEN = Duration.ofSeconds(5);

    private static final String KEYS = "keys.json";
    private static final String MEMORY = "memory.json";
    private static final int BATCH = 25;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Disk disk;
    private final WallClock clock;
    private final Identity own;
    private final ServerLink server;
    private final UnitJudgement judgement;
    private final UnitUpkeep upkeep;
    private final UnitOrders orders;
    private Memory memory;
    private Duration openUntil = Duration.ZERO;
    private volatile int battery;

    private Unit(Disk disk, WallClock clock, Identity own, ServerLink server, Memory memory, int battery) {
        this.disk = disk;
        this.clock = clock;
        this.own = own;
        this.server = server;
        this.memory = memory;
        this.battery = battery;
        this.judgement = new UnitJudgement(own.signing(), own.sealing());
        this.upkeep = new UnitUpkeep(own.signing());
        this.orders = new UnitOrders(own.signing());
        server.goBy(this::time);
    }

    private synchronized Instant time() {
        UnitTime time = memory.state().time();
        Instant running = time.base().plus(clock.now().up().minus(time.baseUp()));
        return running.isAfter(time.floor()) ? running : time.floor();
    }

    static boolean isEnrolled(Disk disk) {
        return disk.read(KEYS).isPresent() && disk.read(MEMORY).isPresent();
    }

    /**
     * With power, of a unit that is enrolled or has a code for it. What stands in the way is an
     * {@link IllegalStateException} with a sentence for whoever installs it.
     */
    static Unit start(Settings settings, Disk disk, WallClock clock) {
        try {
            Optional<String> keys = disk.read(KEYS);
            Optional<String> kept = disk.read(MEMORY);
            // keys of an enrolment that came to nothing may be known to the server: no code takes them again
            Identity own = keys.isPresent() && kept.isPresent() ? Identity.of(keys.get()) : Identity.fresh();
            ServerLink server = new ServerLink(
                    settings.server(),
                    own.signing(),
                    settings.offline(),
                    () -> clock.now().wall());
            Memory memory;
            if (kept.isPresent()) {
                memory = Memory.of(kept.get());
            } else {
                disk.write(KEYS, own.text());
                memory = enrol(settings, own, server);
                disk.write(MEMORY, memory.text());
            }
            Unit unit = new Unit(disk, clock, own, server, memory, settings.battery());
            unit.keep(unit.upkeep.start(memory.state(), clock.now()));
            return unit;
        } catch (ParseException damaged) {
            throw new IllegalStateException("What is kept in " + settings.data() + " cannot be read, so nothing opens."
                    + " Empty the folder and enrol the unit with a new code.");
        }
    }

    private static Memory enrol(Settings settings, Identity own, ServerLink server) {
        String code = settings.enrol()
                .orElseThrow(() -> new IllegalStateException("This unit is not enrolled. Make a code for its door in"
                        + " Gatehouse and start it with --enrol CODE."));
        try {
            Map<String, Object> enrolled = server.enrol(code, own);
            TenantId tenant = new TenantId(UUID.fromString(String.valueOf(enrolled.get("tenantId"))));
            UUID door = UUID.fromString(String.valueOf(enrolled.get("doorId")));
            OctetKeyPair key =
                    JWK.parse(String.valueOf(enrolled.get("tenantKey"))).toOctetKeyPair();
            Notice first =
                    Notice.read(String.valueOf(enrolled.get("notice")), door, TenantKeys.of(tenant, List.of(key)));
            return new Memory(UnitState.enrolled(first), String.valueOf(enrolled.get("certificate")));
        } catch (Unreached refused) {
            throw new IllegalStateException("The unit could not be enrolled: " + refused.getMessage());
        } catch (AccessDenied | ParseException | IllegalArgumentException untrue) {
            throw new IllegalStateException("The unit could not be enrolled: the server's answer does not hold.");
        }
    }

    /** First to the disk, then everything else. */
    private Verdict keep(Verdict verdict) {
        Memory next = new Memory(verdict.next(), memory.certificate());
        disk.write(MEMORY, next.text());
        memory = next;
        if (verdict.deed() == Deed.OPENS) {
            openUntil = clock.now().up().plus(STAYS_OPEN);
        }
        return verdict;
    }

    /** What a phone is asked; empty: too many ask at this moment. */
    synchronized Optional<Map<String, Object>> hello() {
        byte[] random = new byte[Question.NONCE];
        RANDOM.nextBytes(random);
        Verdict verdict = judgement.ask(memory.state(), clock.now(), random);
        if (verdict.deed() != Deed.ASKS) {
            return Optional.empty();
        }
        memory = new Memory(verdict.next(), memory.certificate()); // a question may be forgotten
        return Optional.of(Map.of(
                "certificate", memory.certificate(), "question", verdict.reply().orElseThrow()));
    }

    /**
     * What a phone is told.
     *
     * @param result sealed to the phone's key; absent where nothing is known about who has answered
     */
    record Told(boolean opened, String code, Optional<String> result) {}

    Told answer(String sealed) {
        Verdict heard = heard(sealed);
        if (heard.deed() != Deed.ASKS_SERVER) {
            return told(heard);
        }
        OpeningProof proof = heard.proof().orElseThrow();
        try {
            return decided(server.decide(proof));
        } catch (Unreached failed) {
            return failed.isRefusal()
                    ? new Told(false, RefusalCode.SERVER_REFUSES.code(), Optional.empty())
                    : alone(proof);
        }
    }

    private synchronized Verdict heard(String sealed) {
        Verdict verdict = judgement.answer(memory.state(), clock.now(), sealed);
        if (verdict.deed() == Deed.REFUSES && !leavesTraces(verdict.next())) {
            memory = new Memory(verdict.next(), memory.certificate()); // noise writes to no disk
            return verdict;
        }
        return keep(verdict);
    }

    private boolean leavesTraces(UnitState next) {
        UnitState now = memory.state();
        return !next.counters().equals(now.counters())
                || !next.events().undelivered().equals(now.events().undelivered());
    }

    private synchronized Told decided(String decision) {
        Told told = told(keep(judgement.decide(memory.state(), clock.now(), decision)));
        clock.atLeast(memory.state().time().floor());
        return told;
    }

    private synchronized Told alone(OpeningProof proof) {
        try {
            Question asked = Question.read(
                    proof.question(), memory.state().unit(), own.signing().toPublicJWK());
            return told(keep(judgement.unreached(memory.state(), clock.now(), asked.nonce())));
        } catch (AccessDenied impossible) {
            throw new IllegalStateException(impossible); // the unit's own question
        }
    }

    private static Told told(Verdict verdict) {
        Optional<String> result =
                verdict.replyKey().map(key -> Sealed.seal(verdict.reply().orElseThrow(), key));
        return new Told(
                verdict.deed() == Deed.OPENS,
                verdict.why().map(RefusalCode::code).orElse("opens"),
                result);
    }

    /** Waits for news of the server and goes by them. */
    void listen() throws Unreached {
        News news = server.news(noticeNumber());
        synchronized (this) {
            keep(upkeep.take(memory.state(), clock.now(), news.notice())); // whether it may, comes before the order
            news.order().ifPresent(order -> keep(orders.take(memory.state(), clock.now(), order)));
            clock.atLeast(memory.state().time().floor());
        }
    }

    private synchronized long noticeNumber() {
        return memory.state().notice().number();
    }

    /** Hands over what has happened, the oldest first; returns whether there is more. */
    boolean deliver() throws Unreached {
        List<Written> oldest = undelivered();
        if (oldest.isEmpty()) {
            return false;
        }
        int taken = server.deliver(oldest.stream().map(Written::text).toList());
        if (taken != oldest.size()) {
            throw Unreached.because("the server has not taken all events");
        }
        synchronized (this) {
            keep(upkeep.delivered(memory.state(), oldest.get(oldest.size() - 1).number()));
            return !memory.state().events().undelivered().isEmpty();
        }
    }

    private synchronized List<Written> undelivered() {
        return memory.state().events().undelivered().stream().limit(BATCH).toList();
    }

    void tell(String address) throws Unreached {
        server.tell(Map.of("battery", battery, "firmware", "software 1", "address", address));
    }

    /** How it is, without a word about anybody. */
    synchronized Map<String, Object> face() {
        Moment now = clock.now();
        Map<String, Object> face = new LinkedHashMap<>();
        face.put("door", memory.state().unit().toString());
        face.put("open", now.up().compareTo(openUntil) < 0);
        face.put("offline", server.isOffline());
        face.put("battery", battery);
        face.put("offlineMinutes", memory.state().notice().offlineMinutes().orElse(0));
        face.put("notice", memory.state().notice().number());
        face.put("undelivered", memory.state().events().undelivered().size());
        return face;
    }

    void offline(boolean now) {
        server.offline(now);
    }

    void drift(Duration wrong) {
        clock.drift(wrong);
    }

    void battery(int percent) {
        battery = percent;
    }
}

package org.gatehouse.web.units;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.access.calls.Callers;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Notice;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.Question;
import org.gatehouse.access.protocol.Sealed;
import org.gatehouse.access.protocol.TenantKeys;
import org.gatehouse.access.protocol.unit.Moment;
import org.gatehouse.access.protocol.unit.UnitJudgement;
import org.gatehouse.access.protocol.unit.UnitState;
import org.gatehouse.access.protocol.unit.UnitUpkeep;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.container.Api;
import org.gatehouse.core.tenancy.TenantId;

/** The unit on a door, enrolled: what it judges by itself, and what it asks the server. */
public final class Firmware {
    private static final SecureRandom RANDOM = new SecureRandom();

    public final OctetKeyPair signing = Callers.ed25519();
    public final ECKey sealing = Callers.p256();
    public final Signed calls;
    public final UUID door;
    public final String certificate;
    public final TenantKeys tenants;
    private final Instant started = Instant.now();
    private final UnitJudgement judgement = new UnitJudgement(signing, sealing);
    private final UnitUpkeep upkeep = new UnitUpkeep(signing);
    private UnitState state;

    public Firmware(Api admin, String door) throws AccessDenied {
        this.calls = new Signed(signing, admin.root());
        String code = admin.post("/doors/" + door + "/unit/enrolment", Map.of())
                .must(200)
                .json()
                .getString("code");
        JsonObject enrolled = calls.must("/unit/enrolment", enrolment(code));
        this.door = UUID.fromString(enrolled.getString("doorId"));
        this.certificate = enrolled.getString("certificate");
        this.tenants = TenantKeys.of(
                new TenantId(UUID.fromString(enrolled.getString("tenantId"))),
                List.of(key(enrolled.getString("tenantKey"))));
        this.state = UnitState.enrolled(Notice.read(enrolled.getString("notice"), this.door, tenants));
        keep(upkeep.start(state, now()));
    }

    Map<String, String> enrolment(String code) {
        return Map.of(
                "code", code,
                "signingKey", signing.toPublicJWK().toJSONString(),
                "sealingKey", sealing.toPublicJWK().toJSONString());
    }

    private static OctetKeyPair key(String jwk) {
        try {
            return JWK.parse(jwk).toOctetKeyPair();
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private Moment now() {
        return new Moment(Instant.now(), Duration.between(started, Instant.now()));
    }

    public String asks() {
        byte[] nonce = new byte[Question.NONCE];
        RANDOM.nextBytes(nonce);
        return keep(judgement.ask(state, now(), nonce)).reply().orElseThrow();
    }

    public Verdict hears(String answer) {
        return hearsSealed(Sealed.seal(answer, sealing.toPublicJWK()));
    }

    public Verdict hearsSealed(String sealed) {
        return keep(judgement.answer(state, now(), sealed));
    }

    /** Tells the server where phones find it. */
    public void isFoundAt(String address) {
        calls.put("/unit/status", Map.of("address", address)).must(204);
    }

    /** Asks the server, and goes by its word. */
    public Verdict consults(Verdict heard) {
        OpeningProof proof = heard.proof().orElseThrow();
        return keep(judgement.decide(
                state,
                now(),
                calls.must("/unit/decisions", Map.of("question", proof.question(), "answer", proof.answer()))
                        .getString("decision")));
    }

    public Verdict isAlone(Verdict heard) throws AccessDenied {
        String question = heard.proof().orElseThrow().question();
        return keep(judgement.unreached(
                state,
                now(),
                Question.read(question, door, signing.toPublicJWK()).nonce()));
    }

    public long noticeNumber() {
        return state.notice().number();
    }

    /** Waits for what is new. */
    public Verdict listens() {
        return keep(upkeep.take(
                state,
                now(),
                calls.get("/unit/notices?after=" + noticeNumber())
                        .must(200)
                        .json()
                        .getString("notice")));
    }

    public List<String> events() {
        return state.events().undelivered().stream()
                .map(written -> written.text())
                .toList();
    }

    public JsonObject delivers(List<String> events) {
        return calls.must("/unit/events", Map.of("events", events));
    }

    private Verdict keep(Verdict verdict) {
        state = verdict.next();
        return verdict;
    }
}

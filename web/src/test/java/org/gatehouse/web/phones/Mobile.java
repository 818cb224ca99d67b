package org.gatehouse.web.phones;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.access.calls.Callers;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Answer;
import org.gatehouse.access.protocol.Jws;
import org.gatehouse.access.protocol.Question;
import org.gatehouse.container.Api;
import org.gatehouse.web.units.Firmware;
import org.gatehouse.web.units.Signed;

/** A holder's phone: the key by which the server knows it, and the one of its app as it is open now. */
public final class Mobile {
    public final ECKey device = Callers.p256();
    public final ECKey session = Callers.p256();
    public final Signed calls;
    public final String id;
    private long counter;
    private JsonObject handed = JsonValue.EMPTY_JSON_OBJECT;

    public Mobile(Api admin, String holder) {
        this(
                admin.root(),
                admin.post("/key-holders/" + holder + "/invitations", Map.of())
                        .must(200)
                        .json()
                        .getString("code"));
    }

    /** Bound with the code of an invitation. */
    public static Mobile withCode(String root, String code) {
        return new Mobile(root, code);
    }

    private Mobile(String root, String code) {
        calls = new Signed(device, root);
        id = calls.must(
                        "/phone/binding",
                        Map.of("code", code, "key", device.toPublicJWK().toJSONString()))
                .getString("phoneId");
    }

    public JsonObject asksForKeys() {
        handed = calls.must("/phone/credentials", session());
        return handed;
    }

    /** What it was handed out last. */
    public JsonObject handed() {
        return handed;
    }

    public Map<String, String> session() {
        return Map.of("sessionKey", session.toPublicJWK().toJSONString());
    }

    /** To one door, of those it was handed out. */
    public String credential(String door) {
        return asksForKeys().getJsonArray("credentials").stream()
                .map(copy -> copy.asJsonObject())
                .filter(copy -> copy.getString("doorId").equals(door))
                .map(copy -> copy.getString("credential"))
                .findFirst()
                .orElseThrow();
    }

    public String answers(String question, String credential, Firmware unit) throws AccessDenied {
        Question asked = Question.read(question, unit.door, unit.signing.toPublicJWK());
        return new Answer(
                        unit.door,
                        asked.nonce(),
                        Jws.hash(question),
                        ++counter,
                        Instant.now(),
                        credential,
                        Optional.of(Callers.p256().toPublicJWK()))
                .sign(session);
    }
}

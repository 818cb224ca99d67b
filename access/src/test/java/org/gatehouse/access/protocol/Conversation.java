package org.gatehouse.access.protocol;

import static org.gatehouse.access.protocol.Samples.TUESDAY_AT_TEN;

import com.nimbusds.jose.util.Base64URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.protocol.events.EventKind;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.events.UnitEvent;

/**
 * Every message once, about one opening. What a P-256 key signs, and what is sealed, is another text each time: that is
 * drawn once and kept, and everything else follows from it.
 */
record Conversation(Drawn drawn) {
    static final UUID CALL = UUID.fromString("019aaf00-0000-7000-8000-0000000000e1");

    /** What depends on chance. */
    record Drawn(String call, String answer, String sealedAnswer, String sealedResult) {}

    static Conversation fresh() {
        Conversation signed = new Conversation(new Drawn(
                new CallProof(CALL, call(), TUESDAY_AT_TEN).sign(FixedKeys.PHONE),
                said().sign(FixedKeys.PHONE),
                "",
                ""));
        Drawn drawn = signed.drawn();
        return new Conversation(new Drawn(
                drawn.call(),
                drawn.answer(),
                Sealed.seal(drawn.answer(), FixedKeys.SEALING),
                Sealed.seal(signed.messages().get("result"), FixedKeys.REPLY)));
    }

    static Answer said() {
        return new Answer(
                FixedKeys.DOOR,
                nonce(),
                Jws.hash(question()),
                1,
                TUESDAY_AT_TEN.plusSeconds(1),
                credential(),
                Optional.of(FixedKeys.REPLY.toPublicJWK()));
    }

    static CallProof.Call call() {
        return CallProof.Call.of(
                "POST", "https://example.org/api/v1/phone/credentials", "{}".getBytes(StandardCharsets.UTF_8));
    }

    /** By name. */
    Map<String, String> messages() {
        Map<String, String> messages = new LinkedHashMap<>();
        messages.put("call", drawn.call());
        messages.put("credential", credential());
        messages.put("certificate", certificate().sign(FixedKeys.OF_LETTERS));
        messages.put(
                "notice",
                Samples.notice(1, TUESDAY_AT_TEN, 60, FixedKeys.OTHER_GRANT).sign(FixedKeys.OF_LETTERS));
        messages.put("question", question());
        messages.put("answer", drawn.answer());
        messages.put("decision", decision().sign(FixedKeys.OF_LETTERS));
        messages.put("order", order().sign(FixedKeys.OF_LETTERS));
        messages.put("started", started());
        messages.put("opened", opened().sign(FixedKeys.OF_DOOR));
        messages.put("ordered", ordered().sign(FixedKeys.OF_DOOR));
        messages.put("result", result().sign(FixedKeys.OF_DOOR));
        return messages;
    }

    static UnitCertificate certificate() {
        return new UnitCertificate(
                FixedKeys.LETTERS,
                FixedKeys.DOOR,
                FixedKeys.OF_DOOR.toPublicJWK(),
                FixedKeys.SEALING.toPublicJWK(),
                TUESDAY_AT_TEN,
                TUESDAY_AT_TEN.plus(Duration.ofDays(1)));
    }

    private static String credential() {
        return Samples.credential(TUESDAY_AT_TEN, Duration.ofHours(1)).sign(FixedKeys.OF_LETTERS);
    }

    private static String nonce() {
        return Base64URL.encode("sixteen bytes ok".getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String question() {
        return new Question(FixedKeys.DOOR, nonce(), TUESDAY_AT_TEN, 1, 1, 1).sign(FixedKeys.OF_DOOR);
    }

    private Decision decision() {
        return new Decision(
                FixedKeys.LETTERS,
                FixedKeys.DOOR,
                nonce(),
                Jws.hash(drawn.answer()),
                true,
                Result.OPENS,
                TUESDAY_AT_TEN.plusSeconds(2));
    }

    static Order order() {
        return new Order(
                FixedKeys.LETTERS,
                FixedKeys.DOOR,
                CALL,
                1,
                TUESDAY_AT_TEN.plusSeconds(20),
                TUESDAY_AT_TEN.plusSeconds(30));
    }

    private UnitEvent ordered() {
        return new UnitEvent(
                FixedKeys.DOOR,
                new EventNumber(1, 3),
                TUESDAY_AT_TEN.plusSeconds(21),
                EventKind.OPENED,
                Jws.hash(opened().sign(FixedKeys.OF_DOOR)),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.of(order().sign(FixedKeys.OF_LETTERS)));
    }

    private static String started() {
        return new UnitEvent(
                        FixedKeys.DOOR,
                        new EventNumber(1, 1),
                        TUESDAY_AT_TEN,
                        EventKind.STARTED,
                        UnitEvent.NONE,
                        0,
                        Optional.empty(),
                        Optional.empty())
                .sign(FixedKeys.OF_DOOR);
    }

    private UnitEvent opened() {
        return new UnitEvent(
                FixedKeys.DOOR,
                new EventNumber(1, 2),
                TUESDAY_AT_TEN.plusSeconds(2),
                EventKind.OPENED,
                Jws.hash(started()),
                0,
                Optional.empty(),
                Optional.of(new OpeningProof(question(), drawn.answer())));
    }

    private Result result() {
        return new Result(FixedKeys.DOOR, Jws.hash(drawn.answer()), true, Result.OPENS, TUESDAY_AT_TEN.plusSeconds(2));
    }

    static TenantKeys tenant() {
        return TenantKeys.of(FixedKeys.LETTERS, List.of(FixedKeys.OF_LETTERS));
    }
}

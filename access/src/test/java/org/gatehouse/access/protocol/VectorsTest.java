package org.gatehouse.access.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.OctetKeyPair;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import org.gatehouse.access.protocol.Conversation.Drawn;
import org.gatehouse.access.protocol.events.Receipt.Outcome;
import org.gatehouse.access.protocol.events.ReceivedEvents;
import org.gatehouse.access.protocol.events.UnitEvent;
import org.junit.jupiter.api.Test;

/** What every implementation of the protocol is tested with. */
class VectorsTest {
    private final String file = text();
    private final JsonObject vectors = Json.createReader(new StringReader(file)).readObject();

    @Test
    void they_are_what_the_code_makes_with_these_keys() {
        Drawn drawn = new Drawn(message("call"), message("answer"), sealed("answer"), sealed("result"));

        assertThat(VectorMaker.text(new Conversation(drawn))).isEqualTo(file);
        assertThat(input(Conversation.said().sign(FixedKeys.PHONE))).isEqualTo(input(drawn.answer()));
        assertThat(input(new CallProof(Conversation.CALL, Conversation.call(), Samples.TUESDAY_AT_TEN)
                        .sign(FixedKeys.PHONE)))
                .isEqualTo(input(drawn.call()));
    }

    @Test
    void each_message_is_read_as_what_was_meant() throws Exception {
        UnitCertificate unit =
                UnitCertificate.read(message("certificate"), Conversation.tenant(), Samples.TUESDAY_AT_TEN);
        OpeningProof.Proven proven = new OpeningProof(message("question"), message("answer"))
                .verify(Conversation.tenant(), unit.unit(), unit.signing());

        assertThat(proven.answer()).isEqualTo(Conversation.said());
        assertThat(proven.credential())
                .isEqualTo(Samples.credential(Samples.TUESDAY_AT_TEN, java.time.Duration.ofHours(1)));
        assertThat(Notice.read(message("notice"), unit.unit(), Conversation.tenant())
                        .revokes(proven.credential()))
                .isFalse();
        assertThat(Decision.read(message("decision"), unit.unit(), Conversation.tenant())
                        .opens())
                .isTrue();
        assertThat(Order.read(message("order"), unit.unit(), Conversation.tenant()))
                .isEqualTo(Conversation.order());
        assertThat(Result.read(message("result"), unit, message("answer")).code())
                .isEqualTo(Result.OPENS);
        assertThat(CallProof.check(
                                message("call"),
                                FixedKeys.PHONE.toPublicJWK(),
                                Conversation.call(),
                                Samples.TUESDAY_AT_TEN)
                        .id())
                .isEqualTo(Conversation.CALL);
    }

    @Test
    void the_events_are_believed() {
        ReceivedEvents none = ReceivedEvents.none(new ReceivedEvents.Source(
                FixedKeys.DOOR, FixedKeys.OF_DOOR.toPublicJWK(), Conversation.tenant(), Samples.COPENHAGEN));

        var started = none.receive(message("started"));
        var opened = started.next().receive(message("opened"));

        var ordered = opened.next().receive(message("ordered"));

        assertThat(List.of(started.outcome(), opened.outcome(), ordered.outcome()))
                .containsExactly(Outcome.CLAIMED, Outcome.PROVEN, Outcome.PROVEN);
        assertThat(ordered.next().gaps()).isEmpty();
    }

    @Test
    void what_is_sealed_opens_with_its_key_alone() throws Exception {
        for (JsonObject entry : entries("sealed")) {
            ECKey key = ECKey.parse(vectors.getJsonObject("keys")
                    .getJsonObject(entry.getString("key"))
                    .toString());

            assertThat(Sealed.open(entry.getString("text"), key)).isEqualTo(message(entry.getString("message")));
            assertThat(Refusals.of(() -> Sealed.open(entry.getString("text"), FixedKeys.OTHER_PHONE)))
                    .isEqualTo(RefusalCode.NOT_READABLE);
        }
    }

    @Test
    void what_is_refused_is_refused_for_its_reason() {
        assertThat(entries("refused"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(
                                Refusals.of(() -> read(entry.getString("read"), entry.getString("text")))
                                        .code())
                        .as(entry.toString())
                        .isEqualTo(entry.getString("code")));
    }

    @Test
    void a_key_opens_in_its_hours() throws Exception {
        for (JsonObject entry : entries("hours")) {
            AccessSchedule schedule = AccessSchedule.read(
                    Claims.parse(entry.getJsonObject("hours").toString()));

            assertThat(schedule.refuses(Instant.parse(entry.getString("at")))
                            .map(RefusalCode::code)
                            .orElse(Result.OPENS))
                    .isEqualTo(entry.getString("code"));
        }
    }

    @Test
    void the_keys_are_those_of_the_tests() throws ParseException {
        JsonObject keys = vectors.getJsonObject("keys");

        assertThat(OctetKeyPair.parse(keys.getJsonObject("tenant").toString())).isEqualTo(FixedKeys.OF_LETTERS);
        assertThat(ECKey.parse(keys.getJsonObject("phone").toString())).isEqualTo(FixedKeys.PHONE);
    }

    private static Object read(String message, String text) throws AccessDenied {
        return switch (message) {
            case "question" -> Question.read(text, FixedKeys.DOOR, FixedKeys.OF_DOOR.toPublicJWK());
            case "answer" -> Jws.read(MessageType.ANSWER, text).verify(FixedKeys.PHONE.toPublicJWK());
            case "credential" -> Credential.read(text, Conversation.tenant());
            case "notice" -> Notice.read(text, FixedKeys.DOOR, Conversation.tenant());
            case "order" -> Order.read(text, FixedKeys.DOOR, Conversation.tenant());
            case "event" -> UnitEvent.read(text, FixedKeys.DOOR, FixedKeys.OF_DOOR.toPublicJWK());
            default -> throw new IllegalArgumentException(message);
        };
    }

    private static String input(String text) {
        return VectorMaker.part(text, 0) + "." + VectorMaker.part(text, 1);
    }

    private String message(String name) {
        return entries("messages").stream()
                .filter(entry -> entry.getString("name").equals(name))
                .findAny()
                .orElseThrow()
                .getString("text");
    }

    private String sealed(String message) {
        return entries("sealed").stream()
                .filter(entry -> entry.getString("message").equals(message))
                .findAny()
                .orElseThrow()
                .getString("text");
    }

    private List<JsonObject> entries(String name) {
        return vectors.getJsonArray(name).stream().map(JsonValue::asJsonObject).toList();
    }

    private static String text() {
        try {
            return Files.readString(VectorMaker.FILE);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.gatehouse.access.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.protocol.Samples.TUESDAY_AT_TEN;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.protocol.events.EventKind;
import org.gatehouse.access.protocol.events.EventNumber;
import org.gatehouse.access.protocol.events.UnitEvent;
import org.junit.jupiter.api.Test;

/** A good signature says who has signed; what about is another matter. */
class WhoseWordTest {
    private final Conversation conversation = Conversation.fresh();

    @Test
    void a_unit_does_not_ask_in_anothers_name() {
        Question other = new Question(FixedKeys.NEXT_DOOR, nonce(), TUESDAY_AT_TEN, 1, 1, 1);

        assertThat(Refusals.of(() -> TestUnit.read(other.sign(FixedKeys.OF_DOOR))))
                .isEqualTo(RefusalCode.OTHER_DOOR);
    }

    @Test
    void nor_tell_in_anothers_name() {
        assertThat(Refusals.of(() -> event(FixedKeys.NEXT_DOOR, 1, EventKind.STARTED)))
                .isEqualTo(RefusalCode.OTHER_DOOR);
    }

    @Test
    void the_first_event_of_a_start_is_the_start_and_no_other_is() {
        assertThat(Refusals.of(() -> event(FixedKeys.DOOR, 1, EventKind.OPENED)))
                .isEqualTo(RefusalCode.FORMAT);
        assertThat(Refusals.of(() -> event(FixedKeys.DOOR, 2, EventKind.STARTED)))
                .isEqualTo(RefusalCode.FORMAT);
    }

    @Test
    void a_result_is_about_what_the_phone_has_said_to_that_unit() throws Exception {
        String result = conversation.messages().get("result");
        UnitCertificate mine = Conversation.certificate();
        UnitCertificate sameKeys = new UnitCertificate(
                mine.tenant(), FixedKeys.NEXT_DOOR, mine.signing(), mine.sealing(), mine.issuedAt(), mine.expiresAt());

        assertThat(Result.read(result, mine, conversation.drawn().answer()).opens())
                .isTrue();
        assertThat(Refusals.of(() -> Result.read(result, mine, "another"))).isEqualTo(RefusalCode.OTHER_ANSWER);
        assertThat(Refusals.of(
                        () -> Result.read(result, sameKeys, conversation.drawn().answer())))
                .isEqualTo(RefusalCode.OTHER_DOOR);
    }

    @Test
    void a_decision_lives_five_seconds() throws Exception {
        Map<String, Object> claims =
                JSONObjectUtils.parse(VectorMaker.json(conversation.messages().get("decision")));
        claims.put("exp", (long) claims.get("iat") + 6);
        String longer = Jws.sign(MessageType.DECISION, FixedKeys.OF_LETTERS, claims);

        assertThat(Refusals.of(() -> Decision.read(longer, FixedKeys.DOOR, Conversation.tenant())))
                .isEqualTo(RefusalCode.LIFE_TOO_LONG);
    }

    @Test
    void a_proof_is_of_one_unit() {
        OpeningProof proof = new OpeningProof(
                conversation.messages().get("question"), conversation.messages().get("answer"));

        assertThat(Refusals.of(() ->
                        proof.verify(Conversation.tenant(), FixedKeys.NEXT_DOOR, FixedKeys.OF_DOOR.toPublicJWK())))
                .isEqualTo(RefusalCode.OTHER_DOOR);
        assertThat(Refusals.of(() ->
                        proof.verify(Conversation.tenant(), FixedKeys.DOOR, FixedKeys.OF_NEXT_DOOR.toPublicJWK())))
                .isEqualTo(RefusalCode.SIGNATURE);
    }

    private static String nonce() {
        return Conversation.said().nonce();
    }

    private static UnitEvent event(UUID unit, long sequence, EventKind kind) throws AccessDenied {
        EventNumber number = new EventNumber(1, sequence);
        String text = new UnitEvent(
                        unit, number, TUESDAY_AT_TEN, kind, UnitEvent.NONE, 0, Optional.empty(), Optional.empty())
                .sign(FixedKeys.OF_DOOR);
        return UnitEvent.read(text, FixedKeys.DOOR, FixedKeys.OF_DOOR.toPublicJWK());
    }
}

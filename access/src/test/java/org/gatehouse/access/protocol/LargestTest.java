package org.gatehouse.access.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.access.protocol.Samples.TUESDAY_AT_TEN;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gatehouse.access.protocol.events.UnitEvent;
import org.gatehouse.access.protocol.unit.EventTail.Written;
import org.gatehouse.access.protocol.unit.Verdict.Deed;
import org.junit.jupiter.api.Test;

/** What may be said fits into a message. */
class LargestTest {
    @Test
    void a_key_to_as_many_doors_as_there_may_be_opens_and_its_event_is_read() throws Exception {
        TestUnit unit = TestUnit.on(60);
        TestPhone phone = TestPhone.with(credential(Credential.DOORS - 1), FixedKeys.OF_LETTERS, TUESDAY_AT_TEN);

        assertThat(unit.meets(phone).deed()).isEqualTo(Deed.OPENS);
        List<Written> events = unit.state.events().undelivered();
        assertThat(UnitEvent.read(events.get(1).text(), FixedKeys.DOOR, FixedKeys.OF_DOOR.toPublicJWK())
                        .proof())
                .isPresent();
    }

    /** Whoever may open could otherwise say so much that nobody takes the event. */
    @Test
    void an_answer_that_is_padded_as_far_as_it_may_be_fits_into_its_event_and_a_longer_one_is_refused()
            throws Exception {
        TestUnit unit = TestUnit.on(60);
        TestPhone phone = TestPhone.at(TUESDAY_AT_TEN, Duration.ofHours(1));
        String question = unit.asks();

        assertThat(unit.hears(padded(phone, question, OpeningProof.LONGEST_ANSWER))
                        .deed())
                .isEqualTo(Deed.ASKS_SERVER);
        assertThat(unit.isAlone(question).deed()).isEqualTo(Deed.OPENS);
        List<Written> events = unit.state.events().undelivered();
        assertThat(UnitEvent.read(events.get(events.size() - 1).text(), FixedKeys.DOOR, FixedKeys.OF_DOOR.toPublicJWK())
                        .proof())
                .isPresent();

        String next = unit.asks();
        assertThat(unit.hears(padded(phone, next, OpeningProof.LONGEST_ANSWER + 8))
                        .why())
                .contains(RefusalCode.TOO_LARGE);
    }

    /** As long as it may be, or up to three letters less. */
    private static String padded(TestPhone phone, String question, int length) throws AccessDenied {
        Answer honest = phone.answer(question);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("aud", honest.unit().toString());
        claims.put("nonce", honest.nonce());
        claims.put("ask", honest.question());
        claims.put("ctr", honest.counter());
        claims.put("iat", honest.at().getEpochSecond());
        claims.put("crd", honest.credential());
        claims.put("pad", "");
        int plain = Jws.sign(MessageType.ANSWER, FixedKeys.PHONE, claims).length();
        claims.put("pad", "x".repeat((length - plain - 1) * 3 / 4));
        return Jws.sign(MessageType.ANSWER, FixedKeys.PHONE, claims);
    }

    @Test
    void a_key_to_more_doors_is_not_made() {
        assertThatThrownBy(() -> credential(Credential.DOORS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_full_notice_is_taken() {
        assertThat(TestUnit.on(60).takes(notice(Notice.REVOKED)).deed()).isEqualTo(Deed.TAKES);
    }

    @Test
    void a_fuller_one_is_not_made() {
        assertThatThrownBy(() -> notice(Notice.REVOKED + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Credential credential(int others) {
        Credential one = Samples.credential(TUESDAY_AT_TEN, Duration.ofHours(1));
        return new Credential(
                one.id(),
                one.grant(),
                one.tenant(),
                one.phone(),
                one.issuedAt(),
                one.notBefore(),
                one.expiresAt(),
                Stream.concat(Stream.of(FixedKeys.DOOR), ids(others)).collect(Collectors.toSet()),
                one.schedule(),
                true);
    }

    private static Notice notice(int revoked) {
        Set<String> thumbprints =
                ids(revoked).map(UUID::toString).map(Jws::hash).collect(Collectors.toSet());
        return new Notice(
                FixedKeys.LETTERS,
                FixedKeys.DOOR,
                2,
                TUESDAY_AT_TEN,
                Optional.of(60),
                Samples.COPENHAGEN,
                Instant.EPOCH,
                ids(revoked).collect(Collectors.toSet()),
                thumbprints,
                List.of(
                        FixedKeys.OF_LETTERS.toPublicJWK(),
                        FixedKeys.NEXT_OF_LETTERS.toPublicJWK(),
                        renamed("t3"),
                        renamed("t4")));
    }

    private static OctetKeyPair renamed(String name) {
        return new OctetKeyPair.Builder(FixedKeys.OF_PARCELS.toPublicJWK())
                .keyID(name)
                .build();
    }

    private static Stream<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(number -> new UUID(0x019a_af00_0000_7000L, number));
    }
}

package org.gatehouse.access.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.protocol.Samples.TUESDAY_AT_TEN;

import com.nimbusds.jose.jwk.JWK;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.protocol.CallProof.Call;
import org.junit.jupiter.api.Test;

class CallProofTest {
    private static final UUID ID = UUID.fromString("019aaf00-0000-7000-8000-0000000000e1");
    private static final String ADDRESS = "https://example.org/api/v1/phone/credentials";
    private static final Call CALL = Call.of("POST", ADDRESS, "{}".getBytes(StandardCharsets.UTF_8));
    private static final JWK PHONE = FixedKeys.PHONE.toPublicJWK();

    private final String signed = new CallProof(ID, CALL, TUESDAY_AT_TEN).sign(FixedKeys.PHONE);

    @Test
    void a_phone_signs_its_call() throws Exception {
        assertThat(check(signed, PHONE, CALL, TUESDAY_AT_TEN.plusSeconds(60)).id())
                .isEqualTo(ID);
    }

    @Test
    void a_unit_signs_its_call_with_the_key_it_has() throws Exception {
        String proof = new CallProof(ID, CALL, TUESDAY_AT_TEN).sign(FixedKeys.OF_DOOR);

        assertThat(check(proof, FixedKeys.OF_DOOR.toPublicJWK(), CALL, TUESDAY_AT_TEN)
                        .id())
                .isEqualTo(ID);
        assertThat(Refusals.of(() -> check(proof, PHONE, CALL, TUESDAY_AT_TEN))).isEqualTo(RefusalCode.ALGORITHM);
    }

    @Test
    void it_is_good_for_no_other_method_address_or_body() {
        Call[] others = {
            Call.of("PUT", ADDRESS, "{}".getBytes(StandardCharsets.UTF_8)),
            Call.of("POST", ADDRESS + "/", "{}".getBytes(StandardCharsets.UTF_8)),
            Call.of("POST", ADDRESS, "{ }".getBytes(StandardCharsets.UTF_8)),
            Call.of("POST", ADDRESS, new byte[0])
        };
        for (Call other : others) {
            assertThat(Refusals.of(() -> check(signed, PHONE, other, TUESDAY_AT_TEN)))
                    .isEqualTo(RefusalCode.OTHER_CALL);
        }
    }

    @Test
    void nor_with_another_key_than_the_server_knows() {
        String stolen = new CallProof(ID, CALL, TUESDAY_AT_TEN).sign(FixedKeys.OTHER_PHONE);

        assertThat(Refusals.of(() -> check(stolen, PHONE, CALL, TUESDAY_AT_TEN)))
                .isEqualTo(RefusalCode.KEY_UNKNOWN);
    }

    @Test
    void nor_a_minute_later_or_earlier() {
        for (int seconds : new int[] {-61, 61}) {
            assertThat(Refusals.of(() -> check(signed, PHONE, CALL, TUESDAY_AT_TEN.plusSeconds(seconds))))
                    .isEqualTo(RefusalCode.CLOCK_DISAGREES);
        }
    }

    @Test
    void it_is_good_once_and_forgotten_when_it_could_not_come_again() throws Exception {
        CallProof call = check(signed, PHONE, CALL, TUESDAY_AT_TEN);
        UsedCalls used = UsedCalls.none().once(call, TUESDAY_AT_TEN);

        assertThat(Refusals.of(() -> used.once(call, TUESDAY_AT_TEN.plusSeconds(60))))
                .isEqualTo(RefusalCode.CALL_USED);
        CallProof next = new CallProof(UUID.randomUUID(), CALL, TUESDAY_AT_TEN.plus(Duration.ofMinutes(5)));
        assertThat(used.once(next, next.at()).until()).containsOnlyKeys(next.id());
    }

    private static CallProof check(String text, JWK caller, Call made, Instant now) throws AccessDenied {
        return CallProof.check(text, caller, made, now);
    }
}

package org.gatehouse.access.phones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.access.calls.Callers;
import org.gatehouse.access.calls.Proof;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.phones.PhoneCalls.CallingPhone;
import org.gatehouse.access.phones.Phones.Mobile;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BindPhoneDatabaseTest {
    private final Register register = new Register();
    private final Phones phones = new Phones(register);
    private UUID holder;

    @BeforeEach
    void a_holder() {
        holder = register.holder(null);
    }

    @Test
    void a_phone_is_bound_and_its_calls_are_known() {
        Mobile phone = phones.bound(holder);

        CallingPhone caller = phones.call(Callers.proof(phone.key(), register.clock.instant()));

        assertThat(caller).isEqualTo(new CallingPhone(register.tenant, phone.id()));
        assertThat(phones.of(holder)).extracting(BoundPhone::id).containsExactly(phone.id());
    }

    @Test
    void a_phone_that_sends_again_gets_the_same_answer_and_another_phone_none() {
        Secret code = phones.invite(holder);
        ECKey key = Callers.p256();

        UUID first = phones.bind(code, key);

        assertThat(phones.bind(code, key)).isEqualTo(first);
        assertRefused(() -> phones.bind(code, Callers.p256()), Problem.CODE_NOT_VALID);
        assertThat(phones.of(holder)).hasSize(1);
    }

    @Test
    void an_invitation_is_good_for_a_day_and_the_last_one_counts() {
        Secret first = phones.invite(holder);
        Secret second = phones.invite(holder);
        assertRefused(() -> phones.bind(first, Callers.p256()), Problem.CODE_NOT_VALID);

        register.clock.advance(Duration.ofHours(24));

        assertRefused(() -> phones.bind(second, Callers.p256()), Problem.CODE_NOT_VALID);
    }

    @Test
    void a_holder_has_three_phones_until_one_is_closed() {
        Mobile lost = phones.bound(holder);
        phones.bound(holder);
        phones.bound(holder);
        assertRefused(() -> phones.bound(holder), Problem.TOO_MANY_PHONES);

        phones.close(lost.id());

        phones.bound(holder);
        assertRefused(() -> phones.call(Callers.proof(lost.key(), register.clock.instant())), Problem.DEVICE_REVOKED);
    }

    @Test
    void wrong_codes_close_nobodys_phone() {
        Mobile phone = phones.bound(holder);
        for (int guess = 0; guess < 4; guess++) {
            assertRefused(() -> phones.bind(Secret.random(), Callers.p256()), Problem.CODE_NOT_VALID);
        }

        assertThat(phones.call(Callers.proof(phone.key(), register.clock.instant()))
                        .phone())
                .isEqualTo(phone.id());
    }

    @Test
    void a_call_is_good_once_and_nobody_binds_a_key_they_have_not() {
        Mobile phone = phones.bound(holder);
        Proof once = Callers.proof(phone.key(), register.clock.instant());
        phones.call(once);

        assertRefused(() -> phones.call(once), Problem.CALL_NOT_PROVEN);
        assertRefused(() -> phones.bind(phones.invite(holder), Callers.p256(), once), Problem.CALL_NOT_PROVEN);
    }

    @Test
    void a_key_is_for_one_holder_of_one_tenant() {
        Mobile phone = phones.bound(holder);
        Register elsewhere = new Register();
        Phones theirs = new Phones(elsewhere);
        Secret abroad = theirs.invite(elsewhere.holder(null));

        assertRefused(() -> phones.bind(phones.invite(holder), phone.key()), Problem.INVALID_INPUT);
        assertRefused(() -> theirs.bind(abroad, phone.key()), Problem.INVALID_INPUT);
    }

    @Test
    void whoever_has_ended_is_not_invited_and_their_phones_are_dead() {
        Mobile phone = phones.bound(holder);
        Secret code = phones.invite(holder);
        register.in(use -> use.revocations().endHolder(holder, "left", Register.BY));

        assertRefused(() -> phones.call(Callers.proof(phone.key(), register.clock.instant())), Problem.DEVICE_REVOKED);
        assertRefused(() -> phones.bind(code, Callers.p256()), Problem.CODE_NOT_VALID);
        assertRefused(() -> phones.invite(holder), Problem.HOLDER_ENDED);
    }

    private static void assertRefused(ThrowingCallable deed, Problem problem) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}

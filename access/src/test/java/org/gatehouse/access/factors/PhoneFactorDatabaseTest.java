package org.gatehouse.access.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.phones.Phones;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneFactorDatabaseTest {
    private static final String PIN = "482915";
    private static final String WRONG = "482916";

    private final Register register = new Register();
    private final Shown shown = new Shown(register);
    private final UUID holder = register.holder(null);
    private final UUID phone = new Phones(register).bound(holder).id();
    private final SoftPasskey passkey = new SoftPasskey(Shown.ORIGIN, Shown.PARTY);

    @Test
    void what_is_shown_is_believed_for_a_quarter_of_an_hour() {
        shown.setsPin(phone, PIN);
        assertThat(shown.of(phone).provenUntil())
                .contains(register.clock.instant().plus(Duration.ofMinutes(15)));

        register.clock.advance(Duration.ofMinutes(15));
        assertThat(shown.of(phone).provenUntil()).isEmpty();

        assertThat(shown.types(phone, PIN)).isEqualTo(Tried.PROVEN);
        assertThat(shown.of(phone).provenUntil())
                .contains(register.clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(deeds()).containsExactly(Deed.FACTOR_SET, Deed.FACTOR_PROVEN);
    }

    @Test
    void after_three_wrong_ones_the_next_try_waits_two_minutes_and_no_longer() {
        shown.setsPin(phone, PIN);
        wrongly(3);

        assertThat(shown.of(phone).waitsUntil())
                .contains(register.clock.instant().plus(Duration.ofMinutes(2)));
        assertThat(shown.types(phone, PIN)).isEqualTo(Tried.WAITING);

        register.clock.advance(Duration.ofMinutes(2));
        assertThat(shown.types(phone, PIN)).isEqualTo(Tried.PROVEN);
        assertThat(deeds())
                .containsExactly(
                        Deed.FACTOR_SET, Deed.FACTOR_WRONG, Deed.FACTOR_WRONG, Deed.FACTOR_WRONG, Deed.FACTOR_PROVEN);
    }

    @Test
    void however_often_it_is_wrong_it_waits_no_longer_than_two_minutes() {
        shown.setsPin(phone, PIN);
        for (int round = 0; round < 4; round++) {
            wrongly(3);
            register.clock.advance(Duration.ofMinutes(2));
        }

        assertThat(shown.types(phone, PIN)).isEqualTo(Tried.PROVEN);
    }

    @Test
    void a_right_one_forgets_the_wrong_ones_before_it() {
        shown.setsPin(phone, PIN);
        wrongly(2);
        shown.types(phone, PIN);
        wrongly(2);

        assertThat(shown.of(phone).waitsUntil()).isEmpty();
        assertThat(shown.of(phone).triesLeft()).isEqualTo(1);
    }

    @Test
    void an_administrator_ends_the_waiting_at_once_and_nothing_is_proven_by_that() {
        shown.setsPin(phone, PIN);
        register.clock.advance(Duration.ofMinutes(15));
        wrongly(3);

        shown.unlock(phone);

        assertThat(shown.of(phone).waitsUntil()).isEmpty();
        assertThat(shown.of(phone).provenUntil()).isEmpty();
        assertThat(shown.types(phone, PIN)).isEqualTo(Tried.PROVEN);
        assertThat(deeds()).contains(Deed.FACTOR_UNLOCKED);
    }

    @Test
    void what_is_set_stays_until_an_administrator_clears_it() {
        shown.setsPin(phone, PIN);
        assertRefused(() -> shown.setsPin(phone, "915482"), Problem.SECOND_FACTOR_ENROLLED);

        shown.clear(phone);

        assertThat(shown.of(phone).kind()).isEmpty();
        assertRefused(() -> shown.types(phone, PIN), Problem.NOT_FOUND);
        shown.setsPin(phone, "915482");
        assertThat(deeds()).containsExactly(Deed.FACTOR_SET, Deed.FACTOR_CLEARED, Deed.FACTOR_SET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "987654", "111111", "454545", "890123"})
    void what_everybody_tries_first_is_no_pin(String easy) {
        assertRefused(() -> shown.setsPin(phone, easy), Problem.PIN_TOO_EASY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1234567890123", "48291a", ""})
    void a_pin_has_six_to_twelve_digits(String other) {
        assertRefused(() -> shown.setsPin(phone, other), Problem.INVALID_INPUT);
    }

    @Test
    void a_passkey_is_made_and_believed_as_often_as_it_signs_anew() {
        makes();
        register.clock.advance(Duration.ofMinutes(15));

        assertThat(shown.of(phone).kind()).contains(FactorKind.PASSKEY);
        assertThat(shown.asked(phone).passkey()).isPresent();
        assertThat(shown.asked(phone).party()).isEqualTo(Shown.PARTY);
        assertThat(signs(passkey)).isEqualTo(Tried.PROVEN);
        assertThat(signs(passkey)).isEqualTo(Tried.PROVEN);
        assertThat(shown.of(phone).provenUntil()).isPresent();
    }

    @Test
    void a_challenge_is_good_once_and_for_two_minutes() {
        makes();
        Passkeys.Signed signed = passkey.sign(shown.asked(phone).challenge());
        shown.signs(phone, signed);
        assertRefused(() -> shown.signs(phone, signed), Problem.CHALLENGE_OVER);

        byte[] late = shown.asked(phone).challenge();
        register.clock.advance(Duration.ofMinutes(2));
        assertRefused(() -> shown.signs(phone, passkey.sign(late)), Problem.CHALLENGE_OVER);

        Passkeys.Signed other = passkey.sign(late);
        shown.asked(phone);
        assertThat(shown.signs(phone, other)).isEqualTo(Tried.WRONG);
    }

    @Test
    void what_was_not_looked_at_or_is_of_another_page_or_a_copy_is_not_believed() {
        makes();
        signs(passkey);
        signs(passkey);

        assertThat(signs(passkey.at(1))).isEqualTo(Tried.WRONG);
        assertThat(signs(passkey.at(9).blind())).isEqualTo(Tried.WRONG);
        assertThat(signs(new SoftPasskey(Shown.ORIGIN, Shown.PARTY))).isEqualTo(Tried.WRONG);
        assertThat(shown.of(phone).waitsUntil()).isPresent();
    }

    @Test
    void a_passkey_of_another_page_or_of_a_phone_that_does_not_look_is_not_kept() {
        assertNotKept(new SoftPasskey("https://elsewhere.test", Shown.PARTY));
        assertNotKept(new SoftPasskey(Shown.ORIGIN, "elsewhere.test"));
        assertNotKept(new SoftPasskey(Shown.ORIGIN, Shown.PARTY).blind());
        byte[] challenge = shown.asked(phone).challenge();
        Passkeys.Made broken = new Passkeys.Made(passkey.make(challenge).clientData(), new byte[] {1, 2, 3});
        assertThat(shown.makes(phone, broken)).isFalse();
        assertRefused(() -> shown.makes(phone, passkey.make(challenge)), Problem.CHALLENGE_OVER);
    }

    @Test
    void a_phone_knows_which_of_its_holders_doors_ask() {
        UUID door = register.door(register.site(), "Side", null);
        register.keyOf(holder, door);
        assertThat(shown.of(phone).doors()).isEmpty();

        register.in(use -> {
            DoorUnit unit = use.doors().get(door);
            use.doors().change(door, unit.version(), new DoorUnit.Details("Side", null, null, true), Register.BY);
            return door;
        });

        assertThat(shown.of(phone).doors()).containsExactly(door);
    }

    private void wrongly(int times) {
        for (int time = 0; time < times; time++) {
            assertThat(shown.types(phone, WRONG)).isEqualTo(Tried.WRONG);
        }
    }

    private void makes() {
        shown.makes(phone, passkey.make(shown.asked(phone).challenge()));
    }

    private Tried signs(SoftPasskey signer) {
        return shown.signs(phone, signer.sign(shown.asked(phone).challenge()));
    }

    private void assertNotKept(SoftPasskey other) {
        byte[] challenge = shown.asked(phone).challenge();
        assertThat(shown.makes(phone, other.make(challenge))).isFalse();
        assertThat(shown.of(phone).kind()).isEmpty();
    }

    private List<Deed> deeds() {
        return register.in(use -> use.rows()
                .where(JournalEntry.class, "x.objectId = :phone order by x.at, x.id")
                .setParameter("phone", phone)
                .getResultStream()
                .map(JournalEntry::deed)
                .filter(deed -> deed.name().startsWith("FACTOR_"))
                .toList());
    }

    private static void assertRefused(ThrowingCallable deed, Problem problem) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}

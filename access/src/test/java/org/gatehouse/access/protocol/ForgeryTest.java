package org.gatehouse.access.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.protocol.Samples.TUESDAY_AT_TEN;
import static org.gatehouse.access.protocol.Samples.WORKING_DAYS;

import com.nimbusds.jose.jwk.OctetKeyPair;
import java.time.Duration;
import java.util.List;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.access.protocol.unit.Verdict.Deed;
import org.junit.jupiter.api.Test;

/** Who has signed, and for whom. */
class ForgeryTest {
    private static final Duration HOUR = Duration.ofHours(1);

    private final TestUnit unit = TestUnit.on(60);

    @Test
    void another_tenants_key_opens_nothing() throws Exception {
        Credential theirs = Samples.credential(
                FixedKeys.PARCELS, FixedKeys.GRANT, FixedKeys.PHONE, TUESDAY_AT_TEN, HOUR, WORKING_DAYS, true);

        assertThat(unit.meets(TestPhone.with(theirs, FixedKeys.OF_PARCELS, TUESDAY_AT_TEN))
                        .why())
                .contains(RefusalCode.SIGNATURE);
        assertThat(unit.meets(TestPhone.with(theirs, FixedKeys.OF_LETTERS, TUESDAY_AT_TEN))
                        .why())
                .contains(RefusalCode.OTHER_TENANT);
    }

    @Test
    void a_key_the_unit_has_not_been_told_of_signs_nothing() throws Exception {
        Credential mine = Samples.credential(TUESDAY_AT_TEN, HOUR);

        assertThat(unit.meets(TestPhone.with(mine, FixedKeys.NEXT_OF_LETTERS, TUESDAY_AT_TEN))
                        .why())
                .contains(RefusalCode.KEY_UNKNOWN);
    }

    @Test
    void a_notice_brings_the_tenants_next_key_and_takes_the_old_one_away() throws Exception {
        unit.takes(Samples.notice(2, TUESDAY_AT_TEN, 60, List.of(FixedKeys.OF_LETTERS, FixedKeys.NEXT_OF_LETTERS)));
        unit.takes(Samples.notice(3, TUESDAY_AT_TEN, 60, List.of(FixedKeys.NEXT_OF_LETTERS))
                .sign(FixedKeys.NEXT_OF_LETTERS));
        Credential mine = Samples.credential(TUESDAY_AT_TEN, HOUR);

        assertThat(unit.meets(TestPhone.with(mine, FixedKeys.OF_LETTERS, TUESDAY_AT_TEN))
                        .why())
                .contains(RefusalCode.KEY_UNKNOWN);
        assertThat(unit.meets(TestPhone.with(mine, FixedKeys.NEXT_OF_LETTERS, TUESDAY_AT_TEN))
                        .deed())
                .isEqualTo(Deed.OPENS);
    }

    @Test
    void a_copied_credential_is_of_no_use_without_the_phones_key() throws Exception {
        TestPhone thief = TestPhone.at(TUESDAY_AT_TEN, HOUR);
        thief.key = FixedKeys.OTHER_PHONE;

        assertThat(unit.meets(thief).why()).contains(RefusalCode.SIGNATURE);
    }

    @Test
    void a_strangers_answer_does_not_use_the_question_up() throws Exception {
        String question = unit.asks();
        TestPhone thief = TestPhone.at(TUESDAY_AT_TEN, HOUR);
        thief.key = FixedKeys.OTHER_PHONE;
        unit.hears(thief.answers(question));

        assertThat(unit.hears(TestPhone.at(TUESDAY_AT_TEN, HOUR).answers(question))
                        .deed())
                .isEqualTo(Deed.ASKS_SERVER);
    }

    @Test
    void an_answer_that_is_not_sealed_to_this_unit_is_not_read() throws Exception {
        String answer = TestPhone.at(TUESDAY_AT_TEN, HOUR).answers(unit.asks());

        assertThat(unit.hearsSealed(answer).why()).contains(RefusalCode.NOT_READABLE);
        assertThat(unit.hearsSealed(Sealed.seal(answer, FixedKeys.REPLY)).why()).contains(RefusalCode.NOT_READABLE);
        assertThat(unit.hearsSealed("x".repeat(20_000)).why()).contains(RefusalCode.TOO_LARGE);
    }

    @Test
    void a_phone_says_nothing_to_a_unit_that_the_tenant_does_not_know() throws Exception {
        TenantKeys known = TenantKeys.of(FixedKeys.LETTERS, List.of(FixedKeys.OF_LETTERS));
        UnitCertificate certificate = certificate(FixedKeys.OF_DOOR);
        String question = unit.asks();

        UnitCertificate read =
                UnitCertificate.read(certificate.sign(FixedKeys.OF_LETTERS), known, TUESDAY_AT_TEN.plus(HOUR));
        assertThat(read.question(question, TUESDAY_AT_TEN.plusSeconds(60)).unit())
                .isEqualTo(FixedKeys.DOOR);
        assertThat(Refusals.of(() -> read.question(question, TUESDAY_AT_TEN.plusSeconds(61))))
                .isEqualTo(RefusalCode.CLOCK_DISAGREES);
        assertThat(Refusals.of(() -> certificate(FixedKeys.OF_NEXT_DOOR).question(question, TUESDAY_AT_TEN)))
                .isEqualTo(RefusalCode.SIGNATURE);
        assertThat(Refusals.of(
                        () -> UnitCertificate.read(certificate.sign(FixedKeys.OF_PARCELS), known, TUESDAY_AT_TEN)))
                .isEqualTo(RefusalCode.SIGNATURE);
        assertThat(Refusals.of(() -> UnitCertificate.read(
                        certificate.sign(FixedKeys.OF_LETTERS), known, TUESDAY_AT_TEN.plus(Duration.ofDays(1)))))
                .isEqualTo(RefusalCode.EXPIRED);
    }

    @Test
    void a_unit_signs_over_all_it_goes_by() throws Exception {
        unit.takes(Samples.notice(7, TUESDAY_AT_TEN, 60));
        unit.starts();
        unit.asks();

        Question question = TestUnit.read(unit.asks());

        assertThat(question.at()).isEqualTo(TUESDAY_AT_TEN);
        assertThat(question.notice()).isEqualTo(7);
        assertThat(question.boot()).isEqualTo(2);
        assertThat(question.counter()).isEqualTo(2);
    }

    @Test
    void a_forged_or_an_old_notice_changes_nothing() {
        Notice second = Samples.notice(2, TUESDAY_AT_TEN, 60, FixedKeys.GRANT);
        Notice first = Samples.notice(1, TUESDAY_AT_TEN, 720);

        assertThat(unit.takes(Samples.notice(9, TUESDAY_AT_TEN, 720).sign(FixedKeys.OF_PARCELS))
                        .why())
                .contains(RefusalCode.SIGNATURE);
        assertThat(unit.takes(second).deed()).isEqualTo(Deed.TAKES);
        assertThat(unit.takes(first).why()).contains(RefusalCode.LIST_OLD);
        assertThat(unit.takes(second).why()).contains(RefusalCode.LIST_OLD);
        assertThat(unit.state.notice()).isEqualTo(second);
    }

    @Test
    void a_notice_for_the_next_door_is_not_for_this_one() {
        Notice mine = Samples.notice(2, TUESDAY_AT_TEN, 720);
        Notice theirs = new Notice(
                mine.tenant(),
                FixedKeys.NEXT_DOOR,
                2,
                mine.at(),
                mine.offlineMinutes(),
                mine.zone(),
                mine.issuedFrom(),
                mine.grants(),
                mine.phones(),
                mine.keys());

        assertThat(unit.takes(theirs).why()).contains(RefusalCode.OTHER_DOOR);
    }

    @Test
    void no_door_is_offline_for_less_than_five_minutes_or_more_than_twelve_hours() {
        assertThat(unit.takes(Samples.notice(2, TUESDAY_AT_TEN, 4)).why()).contains(RefusalCode.FORMAT);
        assertThat(unit.takes(Samples.notice(2, TUESDAY_AT_TEN, 721)).why()).contains(RefusalCode.FORMAT);
        assertThat(unit.takes(Samples.notice(2, TUESDAY_AT_TEN, 5)).deed()).isEqualTo(Deed.TAKES);
        assertThat(unit.takes(Samples.notice(3, TUESDAY_AT_TEN, 720)).deed()).isEqualTo(Deed.TAKES);
        assertThat(unit.takes(Samples.notice(4, TUESDAY_AT_TEN, 60, List.of())).why())
                .contains(RefusalCode.FORMAT);
    }

    @Test
    void a_decision_is_the_servers_for_this_answer_at_this_door() throws Exception {
        Verdict heard = unit.hears(TestPhone.at(TUESDAY_AT_TEN, HOUR).answers(unit.asks()));
        Decision yes = unit.decision(heard, true);
        Decision ofAnother =
                new Decision(yes.tenant(), yes.unit(), yes.nonce(), Jws.hash("another"), true, Result.OPENS, yes.at());
        Decision elsewhere = new Decision(
                yes.tenant(), FixedKeys.NEXT_DOOR, yes.nonce(), yes.answer(), true, Result.OPENS, yes.at());

        assertThat(unit.isTold(yes.sign(FixedKeys.OF_PARCELS)).why()).contains(RefusalCode.SIGNATURE);
        assertThat(unit.isTold(ofAnother.sign(FixedKeys.OF_LETTERS)).why()).contains(RefusalCode.OTHER_ANSWER);
        assertThat(unit.isTold(elsewhere.sign(FixedKeys.OF_LETTERS)).why()).contains(RefusalCode.OTHER_DOOR);
        assertThat(unit.isTold(yes.sign(FixedKeys.OF_LETTERS)).deed()).isEqualTo(Deed.OPENS);
        assertThat(unit.isTold(yes.sign(FixedKeys.OF_LETTERS)).why()).contains(RefusalCode.NONCE_USED);
    }

    @Test
    void a_decision_without_an_answer_opens_nothing() throws Exception {
        Verdict heard = unit.hears(TestPhone.at(TUESDAY_AT_TEN, HOUR).answers(unit.asks()));
        Decision before = unit.decision(heard, true);
        String nonce = TestUnit.read(unit.asks()).nonce();
        Decision ahead =
                new Decision(before.tenant(), before.unit(), nonce, before.answer(), true, Result.OPENS, before.at());

        assertThat(unit.isTold(ahead.sign(FixedKeys.OF_LETTERS)).why()).contains(RefusalCode.OTHER_ANSWER);
    }

    private static UnitCertificate certificate(OctetKeyPair signing) {
        return new UnitCertificate(
                FixedKeys.LETTERS,
                FixedKeys.DOOR,
                signing.toPublicJWK(),
                FixedKeys.SEALING.toPublicJWK(),
                TUESDAY_AT_TEN,
                TUESDAY_AT_TEN.plus(Duration.ofDays(1)));
    }
}

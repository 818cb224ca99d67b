package org.gatehouse.access.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gatehouse.access.keys.LastOpening;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.openings.IssueCredentials.Issued;
import org.gatehouse.access.protocol.Credential;
import org.gatehouse.access.protocol.Decision;
import org.gatehouse.access.protocol.Notice;
import org.gatehouse.access.protocol.OpeningProof;
import org.gatehouse.access.protocol.RefusalCode;
import org.gatehouse.access.protocol.UnitCertificate;
import org.gatehouse.access.protocol.unit.Verdict;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;

class OpeningDatabaseTest {
    @Test
    void a_phone_gets_a_short_copy_for_a_door_that_asks_the_server() throws Exception {
        Doorway doorway = new Doorway(null);

        Issued issued = doorway.issue().get(0);
        Credential copy = Credential.read(issued.credential(), doorway.tenantKeys());

        assertThat(copy.grant()).isEqualTo(doorway.key);
        assertThat(copy.doors()).containsExactly(doorway.door);
        assertThat(copy.offline()).isFalse();
        assertThat(Duration.between(copy.issuedAt(), copy.expiresAt())).isEqualTo(Duration.ofMinutes(5));
        assertThat(UnitCertificate.read(issued.certificate(), doorway.tenantKeys(), doorway.register.clock.instant())
                        .unit())
                .isEqualTo(doorway.door);
    }

    @Test
    void a_copy_opens_without_the_server_only_where_the_unit_has_it_switched_on() throws Exception {
        Doorway doorway = new Doorway(45);

        Credential copy = Credential.read(doorway.issue().get(0).credential(), doorway.tenantKeys());

        assertThat(copy.offline()).isTrue();
        assertThat(Duration.between(copy.issuedAt(), copy.expiresAt())).isEqualTo(Duration.ofMinutes(45));
    }

    @Test
    void a_day_after_it_ended_nobody_knows_of_a_copy_any_more() throws Exception {
        Doorway doorway = new Doorway(45);
        doorway.issue();

        doorway.later(Duration.ofMinutes(45).plus(ForgetCredentials.KEPT));
        assertThat(forgotten(doorway)).isZero();
        doorway.later(Duration.ofSeconds(1));

        assertThat(forgotten(doorway)).isEqualTo(1);
    }

    private static int forgotten(Doorway doorway) {
        return doorway.use(rows -> new ForgetCredentials(rows, doorway.register.clock), ForgetCredentials::forgetDue);
    }

    @Test
    void at_night_there_is_nothing_to_hand_out_and_shortly_before_seven_there_is() throws Exception {
        Doorway doorway = new Doorway(60);

        doorway.later(Duration.ofHours(12));
        assertThat(doorway.issue()).isEmpty();
        doorway.later(Duration.ofHours(8).plusMinutes(30));

        assertThat(doorway.issue()).hasSize(1);
    }

    @Test
    void the_server_opens_and_it_is_on_record() throws Exception {
        Doorway doorway = new Doorway(null);
        Verdict heard = doorway.meets(doorway.issue().get(0).credential());

        Verdict told = doorway.isTold(doorway.decide(heard.proof().orElseThrow()));

        assertThat(heard.deed()).isEqualTo(Verdict.Deed.ASKS_SERVER);
        assertThat(told.deed()).isEqualTo(Verdict.Deed.OPENS);
        assertThat(doorway.deeds()).containsExactly(Deed.DOOR_OPENED);
    }

    @Test
    void the_same_answer_gets_the_same_word_and_one_deed() throws Exception {
        Doorway doorway = new Doorway(null);
        OpeningProof proof =
                doorway.meets(doorway.issue().get(0).credential()).proof().orElseThrow();

        String first = doorway.decide(proof);
        doorway.later(Duration.ofSeconds(2));

        assertThat(doorway.decide(proof)).isEqualTo(first);
        assertThat(doorway.deeds()).containsExactly(Deed.DOOR_OPENED);
    }

    @Test
    void a_revoked_key_is_refused_at_once_and_that_is_on_record_too() throws Exception {
        Doorway doorway = new Doorway(null);
        OpeningProof proof =
                doorway.meets(doorway.issue().get(0).credential()).proof().orElseThrow();

        revoke(doorway);
        Decision decision = doorway.readDecision(doorway.decide(proof));

        assertThat(decision.opens()).isFalse();
        assertThat(decision.ground()).isEqualTo("key-revoked");
        assertThat(doorway.deeds()).containsExactly(Deed.DOOR_REFUSED);
    }

    @Test
    void a_lost_phone_is_refused_and_its_unit_is_told() throws Exception {
        Doorway doorway = new Doorway(60);
        String credential = doorway.issue().get(0).credential();
        OpeningProof proof = doorway.meets(credential).proof().orElseThrow();

        doorway.closePhone();

        assertThat(doorway.readDecision(doorway.decide(proof)).ground()).isEqualTo("key-revoked");
        assertThat(pending(doorway)).isTrue();
        doorway.takes(news(doorway).orElseThrow());
        assertThat(doorway.meets(credential).why()).contains(RefusalCode.KEY_REVOKED);
        assertThatThrownBy(doorway::issue)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.DEVICE_REVOKED));
    }

    @Test
    void a_copy_of_another_tenant_and_an_old_answer_open_nothing() throws Exception {
        Doorway doorway = new Doorway(null);
        Doorway elsewhere = new Doorway(null);
        OpeningProof theirs =
                elsewhere.meets(elsewhere.issue().get(0).credential()).proof().orElseThrow();
        OpeningProof own =
                doorway.meets(doorway.issue().get(0).credential()).proof().orElseThrow();

        assertThatThrownBy(() -> doorway.decide(theirs)).isInstanceOf(Refusal.class);
        Decision mixed = doorway.readDecision(doorway.decide(new OpeningProof(own.question(), theirs.answer())));
        doorway.later(Duration.ofSeconds(61));
        assertThat(mixed.opens()).isFalse();
        assertThatThrownBy(() -> doorway.decide(own)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_revocation_says_until_when_the_last_copy_opens() throws Exception {
        Doorway doorway = new Doorway(45);
        doorway.issue();
        doorway.later(Duration.ofMinutes(10));

        List<LastOpening> before = doorway.register.in(use -> use.revocations().ofKey(doorway.key));
        List<LastOpening> after = revoke(doorway);

        assertThat(before).isEqualTo(after);
        assertThat(after.get(0).latest()).contains(Register.MONDAY_TEN.plus(Duration.ofMinutes(45)));
    }

    @Test
    void a_unit_that_listens_is_told_what_is_revoked_and_opens_no_more() throws Exception {
        Doorway doorway = new Doorway(60);
        String credential = doorway.issue().get(0).credential();
        assertThat(doorway.isAlone(doorway.meets(credential)).deed()).isEqualTo(Verdict.Deed.OPENS);
        assertThat(news(doorway)).isEmpty();

        revoke(doorway);

        assertThat(pending(doorway)).isTrue();
        Notice notice = doorway.read(news(doorway).orElseThrow());
        assertThat(notice.grants()).containsExactly(doorway.key);
        assertThat(pending(doorway)).isFalse();
        doorway.takes(doorway.use(doorway::tell, tell -> tell.notice(doorway.door)));
        assertThat(doorway.meets(credential).why()).contains(RefusalCode.KEY_REVOKED);
    }

    @Test
    void a_unit_that_has_missed_a_notice_gets_another_and_what_has_ended_is_not_told() throws Exception {
        Doorway doorway = new Doorway(60);
        doorway.issue();
        revoke(doorway);
        long known = doorway.state.notice().number();
        assertThat(news(doorway)).isPresent();

        Notice again = doorway.read(doorway.use(doorway::tell, tell -> tell.news(doorway.door, known))
                .orElseThrow());
        doorway.later(Duration.ofMinutes(61));
        Notice later = doorway.read(doorway.use(doorway::tell, tell -> tell.notice(doorway.door)));

        assertThat(again.number()).isEqualTo(known + 2);
        assertThat(again.grants()).containsExactly(doorway.key);
        assertThat(later.grants()).isEmpty();
    }

    private static Optional<String> news(Doorway doorway) {
        long known = doorway.state.notice().number();
        return doorway.use(doorway::tell, tell -> tell.news(doorway.door, known));
    }

    private static boolean pending(Doorway doorway) {
        return doorway.use(doorway::tell, tell -> tell.pending(List.of(doorway.door)))
                .contains(doorway.door);
    }

    private static List<LastOpening> revoke(Doorway doorway) {
        return doorway.register.in(use -> use.revocations().key(doorway.key, "lost", Register.BY));
    }
}

package org.gatehouse.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.access.keys.Register.BY;
import static org.gatehouse.access.keys.Register.TODAY;
import static org.gatehouse.access.keys.Register.WORKING_HOURS;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GrantKeyDatabaseTest {
    private final Register register = new Register();
    private UUID door;
    private UUID other;

    @BeforeEach
    void two_doors() {
        UUID site = register.site();
        door = register.door(site, "Front", null);
        other = register.door(site, "Back", 60);
    }

    @Test
    void a_key_of_ones_own_opens_its_door_and_no_other() {
        UUID holder = register.holder(null);
        UUID key = register.keyOf(holder, door);

        assertThat(register.judge(door, holder)).isEqualTo(new Judgement(Ground.OPENS, key));
        assertThat(register.judge(other, holder).ground()).isEqualTo(Ground.NO_KEY);
    }

    @Test
    void a_company_that_is_not_approved_gets_no_key() {
        UUID company = register.company();

        assertRefused(() -> register.companysKey(company, door), Problem.COMPANY_NOT_APPROVED);
    }

    @Test
    void a_companys_people_get_shares_of_its_key_and_nothing_else() {
        UUID company = register.approvedCompany();
        UUID holder = register.holder(company);
        UUID key = register.companysKey(company, door);

        assertRefused(() -> register.keyOf(holder, door), Problem.INVALID_INPUT);
        assertThat(register.judge(door, holder).ground()).isEqualTo(Ground.NO_KEY);
        UUID share = register.share(key, holder, door);
        assertThat(register.judge(door, holder)).isEqualTo(new Judgement(Ground.OPENS, share));
    }

    @Test
    void a_share_is_never_more_than_the_companys_key() {
        UUID company = register.approvedCompany();
        UUID holder = register.holder(company);
        UUID key = register.companysKey(company, door);
        KeyTerms fits = new KeyTerms(holder, null, key, List.of(door), WORKING_HOURS, TODAY, null);

        assertOutOfScope(
                fits,
                terms -> with(terms, List.of(door, other), WORKING_HOURS),
                terms -> with(
                        terms,
                        List.of(door),
                        new Schedule(Set.of(DayOfWeek.SATURDAY), LocalTime.of(8, 0), LocalTime.of(9, 0), 1)),
                terms -> with(
                        terms,
                        List.of(door),
                        new Schedule(Set.of(DayOfWeek.MONDAY), LocalTime.of(6, 59), LocalTime.of(9, 0), 1)),
                terms -> new KeyTerms(holder, null, key, List.of(door), WORKING_HOURS, TODAY.minusDays(1), null));
        register.grant(fits);
    }

    @Test
    void a_share_ends_no_later_than_the_companys_key() {
        UUID company = register.approvedCompany();
        UUID holder = register.holder(company);
        UUID key = register.grant(
                new KeyTerms(null, company, null, List.of(door), WORKING_HOURS, TODAY, TODAY.plusDays(7)));

        assertOutOfScope(
                new KeyTerms(holder, null, key, List.of(door), WORKING_HOURS, TODAY, TODAY.plusDays(8)),
                terms -> terms);
        assertOutOfScope(new KeyTerms(holder, null, key, List.of(door), WORKING_HOURS, TODAY, null), terms -> terms);
    }

    @Test
    void nobody_shares_another_companys_key() {
        UUID ours = register.approvedCompany();
        UUID theirs = register.approvedCompany();
        UUID key = register.companysKey(theirs, door);
        UUID holder = register.holder(ours);

        assertRefused(() -> register.share(key, holder, door), Problem.INVALID_INPUT);
    }

    @Test
    void nothing_is_shared_from_a_key_that_was_revoked_or_to_somebody_who_has_ended() {
        UUID company = register.approvedCompany();
        UUID key = register.companysKey(company, door);
        UUID holder = register.holder(company);
        UUID gone = register.holder(company);
        register.in(use -> use.revocations().endHolder(gone, "left", BY));

        assertRefused(() -> register.share(key, gone, door), Problem.HOLDER_ENDED);
        register.in(use -> use.revocations().key(key, "over", BY));
        assertRefused(() -> register.share(key, holder, door), Problem.KEY_REVOKED);
    }

    @Test
    void a_dismounted_unit_and_another_tenants_have_no_keys() {
        UUID holder = register.holder(null);
        register.move(door, DoorState.DEACTIVATED);
        register.move(door, DoorState.DISMOUNTED);
        Register elsewhere = new Register();
        UUID foreign = elsewhere.door(elsewhere.site(), "Theirs", null);

        assertRefused(() -> register.keyOf(holder, door), Problem.INVALID_INPUT);
        assertRefused(() -> register.keyOf(holder, foreign), Problem.INVALID_INPUT);
        assertRefused(() -> register.keyOf(elsewhere.holder(null), other), Problem.INVALID_INPUT);
        assertRefused(() -> register.keyOf(holder), Problem.INVALID_INPUT);
    }

    @Test
    void a_key_is_somebodys_and_of_one_alone() {
        UUID company = register.approvedCompany();
        UUID holder = register.holder(null);

        assertRefused(
                () -> register.grant(new KeyTerms(null, null, null, List.of(door), WORKING_HOURS, TODAY, null)),
                Problem.INVALID_INPUT);
        assertRefused(
                () -> register.grant(new KeyTerms(holder, company, null, List.of(door), WORKING_HOURS, TODAY, null)),
                Problem.INVALID_INPUT);
        assertRefused(
                () -> register.grant(
                        new KeyTerms(holder, null, null, List.of(door), WORKING_HOURS, TODAY, TODAY.minusDays(1))),
                Problem.END_BEFORE_START);
    }

    @Test
    void the_same_request_sent_twice_grants_one_key() {
        UUID holder = register.holder(null);
        CreationKey once = new CreationKey(UUID.randomUUID(), "request");
        KeyTerms terms = new KeyTerms(holder, null, null, List.of(door, other), WORKING_HOURS, TODAY, null);

        UUID first = register.in(use -> use.grants().grant(terms, once, BY));

        UUID second = register.in(use -> use.grants().grant(terms, once, BY));
        assertThat(second).isEqualTo(first);
        List<KeyOnDoors> all = register.in(use -> use.keys().list(new KeyFilter(holder, null, null), BY));
        assertThat(all).hasSize(1);
        assertThat(all.get(0).doors()).containsExactlyInAnyOrder(door, other);
    }

    @Test
    void a_key_names_the_policy_it_was_granted_under() {
        UUID company = register.approvedCompany();
        UUID before = register.companysKey(company, door);
        register.in(use -> use.policies().publish("Nye regler", "New rules", BY));
        UUID after = register.companysKey(company, door);

        assertThat(number(before)).isEqualTo(1);
        assertThat(number(after)).isEqualTo(2);
    }

    private int number(UUID key) {
        return register.in(use -> use.keys().get(key).key().policyNumber());
    }

    private static KeyTerms with(KeyTerms terms, List<UUID> doors, Schedule schedule) {
        return new KeyTerms(terms.holderId(), null, terms.parentId(), doors, schedule, terms.validFrom(), null);
    }

    @SafeVarargs
    private void assertOutOfScope(KeyTerms terms, UnaryOperator<KeyTerms>... changes) {
        for (UnaryOperator<KeyTerms> change : changes) {
            assertRefused(() -> register.grant(change.apply(terms)), Problem.KEY_OUT_OF_SCOPE);
        }
    }

    static void assertRefused(ThrowingCallable attempt, Problem problem) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}

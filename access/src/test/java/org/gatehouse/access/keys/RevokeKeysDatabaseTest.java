package org.gatehouse.access.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.access.keys.GrantKeyDatabaseTest.assertRefused;
import static org.gatehouse.access.keys.Register.BY;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.doors.DoorState;
import org.gatehouse.core.refusal.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevokeKeysDatabaseTest {
    private final Register register = new Register();
    private UUID front;
    private UUID back;

    @BeforeEach
    void a_door_with_a_network_and_one_that_opens_without() {
        UUID site = register.site();
        front = register.door(site, "Front", null);
        back = register.door(site, "Back", 60);
    }

    @Test
    void a_revoked_key_opens_nothing() {
        UUID holder = register.holder(null);
        UUID key = register.keyOf(holder, front);

        register.in(use -> use.revocations().key(key, "lost", BY));

        assertThat(register.judge(front, holder)).isEqualTo(new Judgement(Ground.KEY_REVOKED, key));
        assertRefused(() -> register.in(use -> use.revocations().key(key, "again", BY)), Problem.KEY_REVOKED);
    }

    @Test
    void it_says_until_when_before_it_is_done_and_after() {
        UUID key = register.keyOf(register.holder(null), front, back);

        List<LastOpening> before = register.in(use -> use.revocations().ofKey(key));
        List<LastOpening> after = register.in(use -> use.revocations().key(key, "lost", BY));

        assertThat(before).isEqualTo(after);
        assertThat(after).extracting(LastOpening::doorName).containsExactly("Back", "Front");
        assertThat(after.get(0).latest()).isEmpty(); // nothing was handed out
        assertThat(after.get(1).latest()).isEmpty();
    }

    @Test
    void a_companys_key_takes_its_shares_along() {
        UUID company = register.approvedCompany();
        UUID key = register.companysKey(company, front);
        UUID first = register.holder(company);
        UUID second = register.holder(company);
        register.share(key, first, front);
        register.share(key, second, front);

        register.in(use -> use.revocations().key(key, "over", BY));

        assertThat(register.judge(front, first).ground()).isEqualTo(Ground.KEY_REVOKED);
        assertThat(register.judge(front, second).ground()).isEqualTo(Ground.KEY_REVOKED);
    }

    @Test
    void all_of_a_holder_leaves_others_theirs() {
        UUID company = register.approvedCompany();
        UUID key = register.companysKey(company, front, back);
        UUID first = register.holder(company);
        UUID second = register.holder(company);
        register.share(key, first, front);
        register.share(key, first, back);
        register.share(key, second, front);

        List<LastOpening> last = register.in(use -> use.revocations().allOfHolder(first, "lost phone", BY));

        assertThat(last).hasSize(2);
        assertThat(register.judge(front, first).ground()).isEqualTo(Ground.KEY_REVOKED);
        assertThat(register.judge(back, first).ground()).isEqualTo(Ground.KEY_REVOKED);
        assertThat(register.judge(front, second).ground()).isEqualTo(Ground.OPENS);
    }

    @Test
    void whoever_has_ended_has_no_keys_and_frees_the_number() {
        UUID holder = register.holder(null);
        register.keyOf(holder, front);

        register.in(use -> use.revocations().endHolder(holder, "left", BY));

        assertThat(register.judge(front, holder).ground()).isEqualTo(Ground.HOLDER_ENDED);
        assertRefused(() -> register.in(use -> use.revocations().endHolder(holder, "left", BY)), Problem.HOLDER_ENDED);
    }

    @Test
    void all_of_a_company_is_its_own_and_its_peoples() {
        UUID company = register.approvedCompany();
        UUID key = register.companysKey(company, front);
        UUID holder = register.holder(company);
        register.share(key, holder, front);
        UUID own = register.holder(null);
        register.keyOf(own, front);

        register.in(use -> use.revocations().allOfCompany(company, "contract over", BY));

        assertThat(register.judge(front, holder).ground()).isEqualTo(Ground.KEY_REVOKED);
        assertThat(register.judge(front, own).ground()).isEqualTo(Ground.OPENS);
        List<LastOpening> nothing = register.in(use -> use.revocations().ofCompany(company));
        assertThat(nothing).isEmpty();
    }

    @Test
    void a_dismounted_door_is_not_spoken_of() {
        UUID key = register.keyOf(register.holder(null), back);
        register.move(back, DoorState.DEACTIVATED);
        register.move(back, DoorState.DISMOUNTED);

        List<LastOpening> last = register.in(use -> use.revocations().ofKey(key));

        assertThat(last).isEmpty();
    }

    @Test
    void another_tenants_keys_do_not_exist() {
        UUID key = register.keyOf(register.holder(null), front);
        Register elsewhere = new Register();

        assertRefused(() -> elsewhere.in(use -> use.revocations().key(key, "x", BY)), Problem.NOT_FOUND);
        assertRefused(() -> elsewhere.in(use -> use.keys().get(key)), Problem.NOT_FOUND);
        Optional<KeyOnDoors> theirs = elsewhere.in(use ->
                use.keys().list(new KeyFilter(null, null, front), BY).stream().findFirst());
        assertThat(theirs).isEmpty();
    }
}

package org.gatehouse.access.holders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.access.keys.Register.BY;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.access.holders.KeyHolder.Details;
import org.gatehouse.access.keys.Register;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepHoldersDatabaseTest {
    private final Register register = new Register();

    @Test
    void a_number_leads_to_one_holder() {
        add("Kim Bud", "+4520304050", null);

        assertRefused(() -> add("Bo Bud", "+4520304050", null), Problem.PHONE_TAKEN);
    }

    @Test
    void the_number_of_somebody_who_has_ended_is_free() {
        UUID before = add("Kim Bud", "+4520304050", null);
        register.in(use -> use.revocations().endHolder(before, "left", BY));

        UUID after = add("Bo Bud", "+4520304050", null);

        assertThat(get(after).phone()).isEqualTo(get(before).phone());
        assertThat(get(before).hasEnded()).isTrue();
    }

    @Test
    void the_name_can_be_put_right() {
        UUID holder = add("Kim Bad", "+4520304050", null);

        register.in(use -> {
            use.holders().change(holder, get(holder).version(), "Kim Bud", BY);
            return holder;
        });

        assertThat(get(holder).name()).isEqualTo("Kim Bud");
    }

    @Test
    void holders_are_found_by_any_part_of_their_name_and_by_their_company() {
        UUID company = register.company();
        add("Anna Lund", "+4520304050", company);
        add("Bo Lundby", "+4520304051", null);
        add("Kim Bud", "+4520304052", null);

        assertThat(names("lund", null)).containsExactly("Anna Lund", "Bo Lundby");
        assertThat(names("lund", company)).containsExactly("Anna Lund");
        assertThat(names("%", null)).hasSize(3);
        assertThat(names("zz", null)).isEmpty();
    }

    @Test
    void another_tenants_company_has_no_people_here() {
        UUID theirs = new Register().company();

        assertRefused(() -> add("Kim Bud", "+4520304050", theirs), Problem.INVALID_INPUT);
    }

    @Test
    void another_tenants_holder_does_not_exist() {
        UUID holder = add("Kim Bud", "+4520304050", null);

        assertRefused(() -> new Register().in(use -> use.holders().get(holder)), Problem.NOT_FOUND);
    }

    private List<String> names(String name, @Nullable UUID company) {
        return register.in(use -> use.holders().search(name, company, BY).stream()
                .map(KeyHolder::name)
                .toList());
    }

    private UUID add(String name, String phone, @Nullable UUID company) {
        Details details = new Details(name, new PhoneNumber(phone), company, HolderKind.PROFESSIONAL);
        return register.in(use -> use.holders().add(details, null, BY));
    }

    private KeyHolder get(UUID holder) {
        return register.in(use -> use.holders().get(holder));
    }

    private static void assertRefused(ThrowingCallable attempt, Problem problem) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}

package org.gatehouse.access.holders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.access.keys.Register.BY;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.access.keys.DoorKey;
import org.gatehouse.access.keys.Register;
import org.gatehouse.access.phones.BoundPhone;
import org.gatehouse.access.phones.Phones;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.JournalEntry;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantOwned;
import org.junit.jupiter.api.Test;

class EraseHolderDatabaseTest {
    private final Register register = new Register();
    private final UUID door = register.door(register.site(), "Front", null);
    private final UUID holder = register.holder(null);
    private final UUID key = register.keyOf(holder, door);
    private final UUID phone = new Phones(register).bound(holder).id();

    @Test
    void of_a_holder_who_has_left_nothing_is_kept_but_what_the_log_tells_of_nobody() {
        end();
        long before = entries();

        erase();

        assertThat(isKept(KeyHolder.class, holder)).isFalse();
        assertThat(isKept(BoundPhone.class, phone)).isFalse();
        assertThat(isKept(DoorKey.class, key)).isFalse();
        assertThat(entries()).isEqualTo(before + 1);
        assertThat(deeds(Deed.HOLDER_ERASED)).isEqualTo(1);
    }

    @Test
    void at_one_administrator_s_word_the_log_still_knows_for_thirty_days_whom_it_tells_of() {
        end();
        erase();
        register.clock.advance(Duration.ofDays(30).minusSeconds(1));
        forgetDue();
        assertThat(deeds(Deed.PERSON_FORGOTTEN)).isZero();

        register.clock.advance(Duration.ofSeconds(1));
        forgetDue();
        forgetDue();

        assertThat(deeds(Deed.PERSON_FORGOTTEN)).isEqualTo(1);
    }

    @Test
    void whoever_has_not_ended_is_not_erased() {
        assertRefused(this::erase, Problem.HOLDER_NOT_ENDED);

        assertThat(isKept(KeyHolder.class, holder)).isTrue();
    }

    @Test
    void another_tenants_holder_is_not_erased() {
        end();

        assertRefused(
                () -> new Register().in(use -> {
                    use.erasure().erase(holder, BY);
                    return holder;
                }),
                Problem.NOT_FOUND);
        assertThat(isKept(KeyHolder.class, holder)).isTrue();
    }

    @Test
    void a_year_after_the_end_nobody_need_ask() {
        end();
        register.clock.advance(Duration.ofDays(365));
        assertThat(due()).isZero();

        register.clock.advance(Duration.ofHours(1));

        assertThat(due()).isEqualTo(1);
        assertThat(isKept(KeyHolder.class, holder)).isFalse();
        assertThat(due()).isZero();
    }

    private void end() {
        register.in(use -> use.revocations().endHolder(holder, "left", BY));
    }

    private void erase() {
        register.in(use -> {
            use.erasure().erase(holder, BY);
            return holder;
        });
    }

    private void forgetDue() {
        register.in(use -> {
            use.erasure().forgetDue();
            return holder;
        });
    }

    private int due() {
        List<UUID> due = register.in(use -> use.erasure().due());
        due.forEach(each -> register.in(use -> {
            use.erasure().forget(each, Actor.service());
            return each;
        }));
        return due.size();
    }

    private <E extends TenantOwned> boolean isKept(Class<E> kind, UUID id) {
        return register.in(use -> use.rows().find(kind, id).isPresent());
    }

    private long entries() {
        return log(found -> (long) found.size());
    }

    private long deeds(Deed deed) {
        return log(found -> found.stream().filter(one -> one.deed() == deed).count());
    }

    private long log(Function<List<JournalEntry>, Long> count) {
        return register.in(
                use -> count.apply(use.rows().where(JournalEntry.class, "1 = 1").getResultList()));
    }

    private static void assertRefused(ThrowingCallable attempt, Problem problem) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}

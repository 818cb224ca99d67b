package org.gatehouse.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every way in which a tenant could see or change another's rows, on the real database. */
class TenancyTest {
    private final TestDatabase database = TestDatabase.shared();
    private TenantId mine;
    private TenantId theirs;
    private UUID myPerson;
    private UUID theirPerson;

    @BeforeEach
    void two_tenants() {
        mine = database.newTenant();
        theirs = database.newTenant();
        myPerson = addPerson(mine, "Mine");
        theirPerson = addPerson(theirs, "Theirs");
    }

    @Test
    void my_rows_are_found_listed_changed_and_removed() {
        asMe(em -> {
            Rows rows = new Rows(em);
            Person person = rows.find(Person.class, myPerson).orElseThrow();
            person.change(details("Changed"));
            return null;
        });

        List<Person> changed = asMe(em ->
                new Rows(em).where(Person.class, "x.firstName = 'Changed'").getResultList());
        assertThat(changed).hasSize(1);
        asMe(em -> {
            em.remove(em.find(Person.class, key(mine, myPerson)));
            return null;
        });
        Person gone = asMe(em -> em.find(Person.class, key(mine, myPerson)));
        assertThat(gone).isNull();
    }

    @Test
    void instants_and_ids_come_back_as_they_were() {
        Instant created = asMe(em -> em.find(Person.class, key(mine, myPerson)).createdAt());

        assertThat(created).isEqualTo(Instant.parse("2026-11-20T12:00:00.123456Z"));
    }

    @Test
    void their_id_under_my_tenant_finds_nothing() {
        Optional<Person> found = asMe(em -> new Rows(em).find(Person.class, theirPerson));
        assertThat(found).isEmpty();
    }

    @Test
    void their_whole_key_is_refused() {
        assertRefused(() -> asMe(em -> em.find(Person.class, key(theirs, theirPerson))));
    }

    @Test
    void a_query_without_the_predicate_is_refused() {
        assertRefused(() -> asMe(
                em -> em.createQuery("select p from Person p", Person.class).getResultList()));
    }

    @Test
    void a_projection_without_the_predicate_is_refused() {
        assertRefused(() -> asMe(em ->
                em.createQuery("select p.firstName from Person p", String.class).getResultList()));
    }

    @Test
    void a_count_without_the_predicate_is_refused() {
        assertRefused(() -> asMe(em ->
                em.createQuery("select count(p) from Person p", Long.class).getSingleResult()));
    }

    @Test
    void a_theta_join_with_one_predicate_is_refused() {
        assertRefused(() -> asMe(em -> em.createQuery(
                        "select p from Person p, Employee e where p.tenantId = :t and p.id = e.id", Person.class)
                .setParameter("t", mine.value())
                .getResultList()));
    }

    @Test
    void a_subselect_without_the_predicate_is_refused() {
        assertRefused(() -> asMe(em -> em.createQuery(
                        "select p from Person p where p.tenantId = :t and exists"
                                + " (select e from Employee e where e.id = p.id)",
                        Person.class)
                .setParameter("t", mine.value())
                .getResultList()));
    }

    @Test
    void a_predicate_with_their_id_is_refused() {
        assertRefused(() -> asMe(em -> em.createQuery("select p from Person p where p.tenantId = :t", Person.class)
                .setParameter("t", theirs.value())
                .getResultList()));
    }

    @Test
    void a_scalar_with_their_id_is_refused() {
        assertRefused(
                () -> asMe(em -> em.createQuery("select p.firstName from Person p where p.tenantId = :t", String.class)
                        .setParameter("t", theirs.value())
                        .getResultList()));
    }

    @Test
    void a_bulk_update_without_the_predicate_is_refused() {
        assertRefused(() -> asMe(
                em -> em.createQuery("update Person p set p.firstName = 'x'").executeUpdate()));
    }

    @Test
    void a_bulk_update_of_theirs_is_refused() {
        assertRefused(() -> asMe(em -> em.createQuery("update Person p set p.firstName = 'x' where p.tenantId = :t")
                .setParameter("t", theirs.value())
                .executeUpdate()));
    }

    @Test
    void a_bulk_delete_without_the_predicate_is_refused() {
        assertRefused(() -> asMe(em -> em.createQuery("delete from Person p").executeUpdate()));
    }

    @Test
    void native_sql_without_the_predicate_is_refused() {
        assertRefused(() ->
                asMe(em -> em.createNativeQuery("select first_name from person").getResultList()));
    }

    @Test
    void native_sql_with_their_id_is_refused() {
        assertRefused(() -> asMe(em -> em.createNativeQuery("select first_name from person where tenant_id = ?")
                .setParameter(1, Uuids.bytes(theirs.value()))
                .getResultList()));
    }

    @Test
    void merging_an_object_of_theirs_is_refused() {
        Person stolen =
                database.as(theirs, rows -> rows.find(Person.class, theirPerson).orElseThrow());

        assertRefused(() -> asMe(em -> em.merge(stolen)));
    }

    @Test
    void inserting_a_row_for_them_is_refused() {
        Person forged;
        try (CurrentTenant.Scope them = CurrentTenant.enter(theirs)) {
            forged = new Person(details("Forged"), Instant.EPOCH);
        }

        assertRefused(() -> asMe(em -> {
            em.persist(forged);
            em.flush();
            return null;
        }));
    }

    @Test
    void removing_an_object_of_theirs_is_refused() {
        Person stolen =
                database.as(theirs, rows -> rows.find(Person.class, theirPerson).orElseThrow());

        assertRefused(() -> asMe(em -> {
            em.remove(em.merge(stolen));
            return null;
        }));
    }

    @Test
    void a_reference_to_theirs_cannot_be_read() {
        assertRefused(() -> asMe(
                em -> em.getReference(Person.class, key(theirs, theirPerson)).firstName()));
    }

    @Test
    void a_row_of_mine_cannot_point_at_one_of_theirs() {
        UUID theirEmployee = database.as(theirs, rows -> {
            Employee employee =
                    new Employee(rows.find(Person.class, theirPerson).orElseThrow(), null);
            new People(rows).add(employee);
            return employee.id();
        });

        assertThatThrownBy(() -> asMe(em -> {
                    Rows rows = new Rows(em);
                    Employee employee =
                            new Employee(rows.find(Person.class, myPerson).orElseThrow(), theirEmployee);
                    rows.add(employee);
                    rows.flush();
                    return null;
                }))
                .isInstanceOf(PersistenceException.class)
                .hasMessageContaining("foreign key");
    }

    @Test
    void a_second_tenant_on_one_thread_is_refused() {
        assertRefused(() -> asMe(em -> CurrentTenant.enter(theirs)));
    }

    @Test
    void without_a_tenant_nothing_is_read_or_written() {
        assertRefused(() -> database.call(em -> em.find(Person.class, key(mine, myPerson))));
        assertRefused(() -> database.call(
                em -> em.createQuery("select p from Person p", Person.class).getResultList()));
        assertRefused(() -> new Person(details("Nobody's"), Instant.EPOCH));
    }

    @Test
    void work_across_tenants_sees_both() {
        try (CurrentTenant.Scope all = CurrentTenant.enterAcrossTenants()) {
            List<String> names = database.call(
                    em -> em.createQuery("select p.firstName from Person p where p.tenantId in (:a, :b)", String.class)
                            .setParameter("a", mine.value())
                            .setParameter("b", theirs.value())
                            .getResultList());
            assertThat(names).containsExactlyInAnyOrder("Mine", "Theirs");
        }
    }

    private UUID addPerson(TenantId tenant, String name) {
        return database.as(tenant, rows -> {
            Person person = new Person(details(name), Instant.parse("2026-11-20T12:00:00.123456Z"));
            rows.add(person);
            return person.id();
        });
    }

    private static Person.Details details(String name) {
        return new Person.Details(name, "Test", null, null, null, "da");
    }

    private <T> T asMe(Function<EntityManager, T> work) {
        try (CurrentTenant.Scope me = CurrentTenant.enter(mine)) {
            return database.call(work);
        }
    }

    private static TenantKey key(TenantId tenant, UUID id) {
        return new TenantKey(tenant.value(), id);
    }

    private static void assertRefused(ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .satisfies(refused -> assertThat(deepest(refused)).isInstanceOf(TenancyViolation.class));
    }

    private static Throwable deepest(Throwable error) {
        return error.getCause() == null ? error : deepest(error.getCause());
    }
}

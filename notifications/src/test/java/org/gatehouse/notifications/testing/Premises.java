package org.gatehouse.notifications.testing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.testing.MovableClock;
import org.gatehouse.core.testing.TestContainer;
import org.gatehouse.core.testing.TestDatabase;

/** A tenant of a test's own on the real database, with its places and people and a clock of the test's. */
public abstract class Premises {
    public static final Instant NINE = Instant.parse("2026-11-20T08:00:00Z"); // in Copenhagen
    private static final TestDatabase DATABASE = TestDatabase.shared();

    public final MovableClock clock = new MovableClock(NINE);
    public final TenantId tenant = DATABASE.newTenant();
    public final TestContainer container = new TestContainer(DATABASE);
    public final EntityManager entityManager = container.entityManager();
    public final Rows rows = new Rows(entityManager);
    public final Tenants tenants = container.useCase(Tenants.class, entityManager);
    public final People people = new People(rows);
    public final Sites sites = new Sites(rows);
    public final UUID site = addSite("Havnen", "Kajen 1, 8000 Aarhus C");

    /** Runs one transaction as the tenant. */
    public void inTenant(Runnable work) {
        in(() -> {
            work.run();
            return true;
        });
    }

    public <T> T in(Callable<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return container.call(work);
        }
    }

    /** As the tenant, without a transaction around it: what is called opens its own. */
    public <T> T as(Callable<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(tenant)) {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    public void doAs(Runnable work) {
        as(() -> {
            work.run();
            return true;
        });
    }

    public void employee(UUID id, Consumer<Employee> change) {
        inTenant(() -> change.accept(people.employee(id).orElseThrow()));
    }

    public void person(UUID id, Person.Details details) {
        inTenant(() -> people.get(id).change(details));
    }

    public void tenant(Consumer<Tenant> change) {
        inTenant(() -> change.accept(tenants.current()));
    }

    public UUID addEmployee(String name, String language, String phone, String email, UUID deputyId) {
        UUID id = addPerson(new Person.Details(name, "Berg", new Email(email), new PhoneNumber(phone), null, language));
        inTenant(() -> {
            Employee employee = new Employee(people.get(id), site);
            people.add(employee);
            if (deputyId != null) {
                employee.appointDeputy(people.employee(deputyId).orElseThrow());
            }
        });
        return id;
    }

    public UUID addPerson(Person.Details details) {
        return in(() -> {
            Person person = new Person(details, clock.instant());
            people.add(person);
            return person.id();
        });
    }

    public UUID addSite(String name, String address) {
        return in(() -> {
            Site added = new Site(new Site.Details(
                    name, address, ZoneId.of("Europe/Copenhagen"), List.of("A"), "Gården", LocalTime.of(18, 0)));
            rows.add(added);
            return added.id();
        });
    }
}

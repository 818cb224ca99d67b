package org.gatehouse.web.people;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.core.idempotency.CreationKey;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A tenant's administrator keeps the list of those who receive guests. */
@UseCase
public class KeepEmployees {
    private final Rows rows;
    private final People people;
    private final Sites sites;
    private final Creations creations;
    private final Clock clock;

    @Inject
    public KeepEmployees(Rows rows, People people, Sites sites, Creations creations, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.sites = sites;
        this.creations = creations;
        this.clock = clock;
    }

    /** A guest who is hired keeps their record (rule 4). */
    public UUID add(EmployeeBody body, @Nullable CreationKey key) {
        Person.Details details = body.details();
        return creations.once(key, () -> {
            Person person =
                    people.byEmail(Objects.requireNonNull(details.email())).orElseGet(() -> newPerson(details));
            if (people.employee(person.id()).isPresent()) {
                throw Refusal.ofField("email", Problem.EMAIL_TAKEN);
            }
            person.change(details);
            Employee employee = new Employee(person, null);
            settle(employee, body);
            people.add(employee);
            return person.id();
        });
    }

    private Person newPerson(Person.Details details) {
        Person person = new Person(details, clock.instant());
        people.add(person);
        return person;
    }

    public void change(UUID id, long version, EmployeeBody body) {
        Employee employee = rows.lock(Employee.class, id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Person person = people.get(id);
        if (person.version() + employee.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        Person.Details details = body.details();
        boolean taken = people.byEmail(Objects.requireNonNull(details.email()))
                .filter(other -> !other.id().equals(id))
                .isPresent();
        if (taken) {
            throw Refusal.ofField("email", Problem.EMAIL_TAKEN);
        }
        person.change(details);
        settle(employee, body);
    }

    private void settle(Employee employee, EmployeeBody body) {
        UUID site = body.siteId();
        if (site != null && sites.find(site).isEmpty()) {
            throw Refusal.ofField("siteId", Problem.INVALID_INPUT);
        }
        employee.sitAt(site);
        UUID deputy = body.deputyId();
        if (deputy != null && deputy.equals(employee.id())) {
            throw Refusal.ofField("deputyId", Problem.INVALID_INPUT);
        }
        employee.appointDeputy(
                deputy == null
                        ? null
                        : people.employee(deputy)
                                .orElseThrow(() -> Refusal.ofField("deputyId", Problem.INVALID_INPUT)));
        employee.setAbsentUntil(body.absentUntil());
    }

    public EmployeeView one(UUID id, boolean contacts) {
        Employee employee = people.employee(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        return EmployeeView.of(people.get(id), employee, contacts);
    }

    /** @param name the beginning of a first or last name; empty for everybody, at most 200 */
    public List<EmployeeView> search(String name, boolean contacts) {
        return rows
                .query(
                        "select p, e from Person p, Employee e where p.tenantId = :tenant and e.tenantId = :tenant"
                                + " and e.id = p.id and e.leftAt is null"
                                + " and (p.firstName like :name or p.lastName like :name)"
                                + " order by p.firstName, p.lastName, p.id",
                        Object[].class)
                .setParameter("name", name.replace("\\", "").replace("%", "").replace("_", "") + "%")
                .setMaxResults(200)
                .getResultList()
                .stream()
                .map(row -> EmployeeView.of((Person) row[0], (Employee) row[1], contacts))
                .toList();
    }
}

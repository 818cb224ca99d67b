package org.gatehouse.core.people;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;

/** The persons a tenant knows, and those of them who work there. */
@Singleton
public class People {
    private final Rows rows;

    @Inject
    public People(Rows rows) {
        this.rows = rows;
    }

    public void add(Person person) {
        rows.add(person);
    }

    public void add(Employee employee) {
        rows.add(employee);
    }

    public Optional<Person> find(UUID id) {
        return rows.find(Person.class, id);
    }

    public Person get(UUID id) {
        return find(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    public Optional<Person> byEmail(Email email) {
        return rows.where(Person.class, "x.email = :email")
                .setParameter("email", email.address())
                .getResultStream()
                .findFirst();
    }

    public Optional<Employee> employee(UUID id) {
        return rows.find(Employee.class, id);
    }

    /** The names of whoever still works here, and nothing else of them. */
    public List<NameSearch.Name> names() {
        return rows.query(
                        "select p.id, p.firstName, p.lastName from Person p, Employee e where p.tenantId = :tenant"
                                + " and e.tenantId = :tenant and e.id = p.id and e.leftAt is null order by p.id",
                        Object[].class)
                .getResultStream()
                .map(row -> new NameSearch.Name((UUID) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /** Whoever still works here, by name. */
    public List<Person> employees() {
        return rows.query(
                        "select p from Person p, Employee e where p.tenantId = :tenant and e.tenantId = :tenant"
                                + " and e.id = p.id and e.leftAt is null order by p.firstName, p.lastName",
                        Person.class)
                .getResultList();
    }
}

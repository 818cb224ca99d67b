package org.gatehouse.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.idempotency.Creations;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.People;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.junit.jupiter.api.Test;

class KeepEmployeesTest {
    private final IdentityBench bench = new IdentityBench();
    private final KeepEmployees employees = bench.container.useCase(
            KeepEmployees.class,
            bench.rows,
            new People(bench.rows),
            new Sites(bench.rows),
            new Creations(bench.rows, bench.clock),
            bench.clock);
    private final Tenant tenant = bench.newTenant();

    @Test
    void colleagues_are_not_told_who_is_away_until_when() {
        UUID deputy = bench.newEmployee(tenant, "+4520111213");
        UUID away = bench.newEmployee(tenant, "+4520111214");
        bench.database.doAs(tenant.id(), rows -> {
            Employee employee = rows.find(Employee.class, away).orElseThrow();
            employee.setAbsentUntil(bench.clock.instant().plus(Duration.ofDays(9)));
            employee.appointDeputy(rows.find(Employee.class, deputy).orElseThrow());
        });

        EmployeeView seen = bench.in(tenant, () -> employees.one(away, false));
        assertThat(seen.absentUntil()).isNull();
        assertThat(seen.deputyId()).isNull();
        assertThat(bench.in(tenant, () -> employees.one(away, true)).deputyId()).isEqualTo(deputy);
    }

    @Test
    void an_administrator_sees_that_an_absence_has_not_begun_and_colleagues_nothing_of_it() {
        UUID away = bench.newEmployee(tenant, "+4520111214");
        Instant from = bench.clock.instant().plus(Duration.ofDays(30));
        bench.database.doAs(
                tenant.id(),
                rows -> rows.find(Employee.class, away).orElseThrow().setAbsent(from, from.plus(Duration.ofDays(9))));

        assertThat(bench.in(tenant, () -> employees.one(away, true)).absentFrom())
                .isEqualTo(from);
        assertThat(bench.in(tenant, () -> employees.one(away, false)).absentFrom())
                .isNull();
    }
}

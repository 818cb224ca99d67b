package org.gatehouse.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.TenancyViolation;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** What the stereotype of use cases and the guards of the database promise, inside the real container. */
@ArquillianTest
class UseCaseIT {
    @Inject
    ProbeUseCase probe;

    @Inject
    ProbeUseCase.Transaction transaction;

    @Inject
    Tenants tenants;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @Test
    void a_use_case_is_one_transaction_and_what_it_calls_joins_it() {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(newTenant())) {
            List<Object> seen = probe.transactions();

            assertThat(seen).hasSize(3).doesNotContainNull();
            assertThat(new HashSet<>(seen)).hasSize(1);
            assertThat(transaction.key())
                    .as("the transaction ends with the use case")
                    .isNull();
        }
    }

    @Test
    void what_is_read_before_the_first_write_is_read_in_the_same_transaction() {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(newTenant())) {
            List<Object> seen = probe.sessions();

            assertThat(seen.get(0)).isEqualTo(seen.get(1));
            assertThat(seen.get(0).toString()).endsWith(" autocommit OFF");
        }
    }

    @Test
    void what_a_use_case_wrote_is_there_afterwards() {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(newTenant())) {
            UUID site = probe.add("kept");

            assertThat(probe.knows(site)).isTrue();
        }
    }

    @Test
    void a_use_case_without_a_tenant_is_a_violation() {
        assertThatExceptionOfType(TenancyViolation.class).isThrownBy(() -> probe.add("nobody's"));
        assertThat(transaction.key()).isNull();
    }

    @Test
    void a_statement_outside_a_transaction_is_refused() {
        assertThatThrownBy(() -> database.find(Tenant.class, Uuids.next()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside a transaction");
    }

    @Test
    void a_refusal_reaches_the_caller_as_it_is_and_rolls_back() {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(newTenant())) {
            List<UUID> added = new ArrayList<>();

            assertThatExceptionOfType(Refusal.class).isThrownBy(() -> probe.addAndRefuse(added));

            assertThat(added).hasSize(1);
            assertThat(probe.knows(added.get(0))).isFalse();
        }
    }

    @Test
    void one_tenant_does_not_find_what_belongs_to_another() {
        UUID site;
        try (CurrentTenant.Scope entered = CurrentTenant.enter(newTenant())) {
            site = probe.add("theirs");
        }
        try (CurrentTenant.Scope entered = CurrentTenant.enter(newTenant())) {
            assertThat(probe.knows(site)).isFalse();
        }
    }

    @Test
    void a_statement_without_the_tenant_is_not_sent() {
        TenantId other = newTenant();
        try (CurrentTenant.Scope entered = CurrentTenant.enter(newTenant())) {
            assertViolation(probe::sitesWithoutPredicate);
            assertViolation(probe::idsWithoutPredicate);
            assertViolation(probe::renameAllWithoutPredicate);
            assertViolation(() -> probe.sitesOf(other.value()));
        }
    }

    private static void assertViolation(ThrowingCallable call) {
        assertThatThrownBy(call)
                .satisfies(fault -> assertThat(Throwables.getRootCause(fault))
                        .as("what the guard throws, at the bottom of what the provider makes of it")
                        .isInstanceOf(TenancyViolation.class));
    }

    private TenantId newTenant() {
        Tenant tenant =
                new Tenant("it-" + Uuids.next().toString().substring(14), "Container", false, false, clock.instant());
        tenants.add(tenant);
        return tenant.id();
    }
}

package org.gatehouse.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class PeopleDatabaseTest {
    private final TestDatabase database = TestDatabase.shared();

    @Test
    void addresses_that_look_alike_are_different_persons() {
        TenantId tenant = database.newTenant();
        List<String> alike = List.of(
                "info@bjørn.dk",
                "info@bjorn.dk",
                "å@firma.dk",
                "a@firma.dk",
                "ä@firma.dk",
                "søren@firma.dk",
                "soren@firma.dk");

        alike.forEach(address -> database.as(tenant, rows -> {
            rows.add(new Person(
                    new Person.Details("First", address, Email.parse("email", address), null, null, "da"),
                    Instant.EPOCH));
            return true;
        }));

        assertThat(alike)
                .allSatisfy(address -> assertThat(lastName(tenant, address)).isEqualTo(address));
    }

    @Test
    void one_mailbox_however_it_is_written_is_one_person() {
        TenantId tenant = database.newTenant();
        database.as(tenant, rows -> {
            rows.add(new Person(
                    new Person.Details("First", "Last", Email.parse("email", "info@bjørn.dk"), null, null, "da"),
                    Instant.EPOCH));
            return true;
        });

        assertThat(lastName(tenant, "INFO@xn--bjrn-hra.dk")).isEqualTo("Last");
    }

    @Test
    void organisations_that_look_alike_are_not_taken_for_each_other() {
        String slug = "o" + UUID.randomUUID().toString().substring(0, 18);
        database.withDatabase(database.newTenant(), entities -> {
            new Tenants(entities).add(new Tenant(slug, "Test", false, false, Instant.EPOCH));
            return true;
        });

        assertThat(isKnown("ø" + slug.substring(1))).isFalse();
        assertThat(isKnown(" O" + slug.substring(1))).isTrue();
    }

    private boolean isKnown(String slug) {
        return database.withDatabase(
                database.newTenant(),
                entities -> new Tenants(entities).bySlugAcrossTenants(slug).isPresent());
    }

    private String lastName(TenantId tenant, String address) {
        return database.as(
                tenant,
                rows -> new People(rows)
                        .byEmail(Email.parse("email", address))
                        .map(Person::lastName)
                        .orElse("nobody"));
    }
}

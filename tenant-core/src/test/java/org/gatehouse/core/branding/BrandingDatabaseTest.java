package org.gatehouse.core.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class BrandingDatabaseTest {
    private static final BrandColor GREEN = new BrandColor("#0e6b58");
    private static final BrandColor RED = new BrandColor("#B00020");

    private final TestDatabase database = TestDatabase.shared();
    private final TenantId tenant = database.newTenant();

    @Test
    void anybody_can_see_what_a_tenant_has_chosen_and_nothing_of_another() {
        choose(tenant, 0, GREEN);

        assertThat(seen(tenant.value())).isEqualTo("#0e6b58");
        assertThat(seen(database.newTenant().value())).isEqualTo("ours");
        assertThat(seen(UUID.randomUUID())).as("no such tenant").isEqualTo("ours");
    }

    @Test
    void a_second_administrator_does_not_overwrite_what_was_not_seen() {
        choose(tenant, 0, GREEN);

        assertThatThrownBy(() -> choose(tenant, 0, RED)).isInstanceOf(Refusal.class);
        choose(tenant, 1, RED);
        assertThat(seen(tenant.value())).isEqualTo("#B00020");
    }

    @Test
    void ours_comes_back_when_none_is_chosen() {
        choose(tenant, 0, GREEN);
        choose(tenant, 1, null);

        assertThat(seen(tenant.value())).isEqualTo("ours");
    }

    private void choose(TenantId owner, long version, BrandColor color) {
        database.doAs(owner, rows -> new ChangeBranding(rows, new Brandings(rows)).color(version, color));
    }

    private String seen(UUID owner) {
        return database.call(entities -> new PublicBrands(entities)
                .colorAcrossTenants(owner)
                .map(BrandColor::hex)
                .orElse("ours"));
    }
}

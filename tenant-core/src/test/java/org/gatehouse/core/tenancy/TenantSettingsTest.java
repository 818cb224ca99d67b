package org.gatehouse.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.gatehouse.core.tenancy.TenantSettings.HostSearch;
import org.junit.jupiter.api.Test;

class TenantSettingsTest {

    @Test
    void what_was_kept_before_a_kiosk_could_ask_asks_for_nothing() {
        String before = TenantSettings.DEFAULT.toJson().replaceFirst(",?\"kioskSteps\":\\{[^}]*}", "");

        assertThat(before).doesNotContain("kioskSteps");
        assertThat(TenantSettings.parse(before)).isEqualTo(TenantSettings.DEFAULT);
        assertThat(TenantSettings.DEFAULT.kioskSteps().asksPhoto()).isFalse();
    }

    @Test
    void strangers_learn_no_names_of_hosts_unless_the_tenant_chooses_so() {
        String before = TenantSettings.DEFAULT.toJson().replaceFirst(",?\"kioskHostSearch\":\"[A-Z]+\"", "");

        assertThat(TenantSettings.DEFAULT.kioskHostSearch()).isEqualTo(HostSearch.EXACT);
        assertThat(before).doesNotContain("kioskHostSearch");
        assertThat(TenantSettings.parse(before)).isEqualTo(TenantSettings.DEFAULT);
        assertThat(TenantSettings.DEFAULT.searchingHosts(HostSearch.LIST).kioskHostSearch())
                .isEqualTo(HostSearch.LIST);
    }
}

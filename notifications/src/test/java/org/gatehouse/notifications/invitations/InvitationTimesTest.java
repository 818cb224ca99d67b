package org.gatehouse.notifications.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The times in invitations, as the clocks of the site show them. */
class InvitationTimesTest extends InvitationBench {

    @Test
    void times_before_and_after_the_clocks_go_back_are_told_apart() {
        invite(Instant.parse("2026-10-25T00:30:00Z"), Duration.ofHours(1));

        assertThat(lobby.mail.only().text()).contains("søndag den 25. oktober 2026, 02:30 CEST–02:30 CET");
    }

    @Test
    void summer_time_is_the_sites_summer_time() {
        invite(Instant.parse("2027-06-01T07:00:00Z"), Duration.ofHours(1));

        assertThat(lobby.mail.only().text()).contains("tirsdag den 1. juni 2027, 09:00–10:00 CEST");
    }

    @Test
    void a_visit_over_midnight_names_both_days_of_the_site() {
        invite(Instant.parse("2026-11-20T22:30:00Z"), Duration.ofHours(2));

        assertThat(lobby.mail.only().subject()).isEqualTo("Dit besøg den 20. november");
        assertThat(lobby.mail.only().text())
                .contains("fredag den 20. november 2026, 23:30 – lørdag den 21. november 2026, 01:30 CET");
    }
}

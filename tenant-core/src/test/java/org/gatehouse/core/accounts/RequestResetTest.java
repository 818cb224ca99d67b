package org.gatehouse.core.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.limits.SourceNetwork;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.core.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has forgotten a password asks: what is sent to whom, how often, and what a stranger learns. */
class RequestResetTest {
    private static final String EMAIL = "host@example.org";
    private static final String CHOSEN = "quite another long walk";
    private static final SourceNetwork HERE = SourceNetwork.of("198.51.100.7");
    private static final SourceNetwork THERE = SourceNetwork.of("203.0.113.7");

    private final IdentityBench bench = new IdentityBench();
    private Tenant tenant;
    private Account account;

    @BeforeEach
    void an_account() {
        tenant = bench.newTenant();
        account = bench.newAccount(tenant, EMAIL, AccountRole.HOST);
    }

    @Test
    void a_link_goes_by_mail_with_its_secret_in_the_fragment() {
        bench.resetRequest.byMail(tenant.slug(), EMAIL, HERE);

        JsonObject errand = onlyErrand();
        assertThat(errand.getJsonObject("fields").keySet()).containsExactlyInAnyOrder("USER_EMAIL", "RESET_LINK");
        assertThat(errand.getJsonObject("fields").getString("USER_EMAIL")).isEqualTo(EMAIL);
        assertThat(errand.getJsonObject("fields").getString("RESET_LINK"))
                .matches("https://gatehouse\\.example/reset/#[\\w-]{24}");
    }

    @Test
    void a_code_of_six_digits_goes_by_sms() {
        bench.resetRequest.bySms(tenant.slug(), EMAIL, HERE);

        JsonObject fields = onlyErrand().getJsonObject("fields");
        assertThat(fields.keySet()).containsExactlyInAnyOrder("USER_PHONE", "OTP");
        assertThat(fields.getString("USER_PHONE")).isEqualTo("+4520123456");
        assertThat(fields.getString("OTP")).matches("\\d{6}");
    }

    @Test
    void the_message_is_written_in_the_accounts_language() {
        bench.resetRequest.byMail(tenant.slug(), EMAIL, HERE);

        assertThat(onlyErrand().getString("language")).isEqualTo("da");
    }

    @Test
    void whether_there_is_such_an_account_is_not_told() {
        assertThatCode(() -> {
                    bench.resetRequest.byMail("no-such-organisation", EMAIL, HERE);
                    bench.resetRequest.byMail(tenant.slug(), "nobody@example.org", HERE);
                    bench.resetRequest.byMail(tenant.slug(), "no address at all", HERE);
                    bench.resetRequest.bySms(tenant.slug(), "nobody@example.org", HERE);
                })
                .doesNotThrowAnyException();
        assertThat(bench.errands(tenant)).isEmpty();
    }

    @Test
    void nothing_is_sent_for_a_disabled_account() {
        bench.database.doAs(
                tenant.id(),
                rows -> rows.find(Account.class, account.id()).orElseThrow().disable(bench.clock.instant()));

        bench.resetRequest.byMail(tenant.slug(), EMAIL, HERE);
        bench.resetRequest.bySms(tenant.slug(), EMAIL, HERE);

        assertThat(bench.errands(tenant)).isEmpty();
    }

    @Test
    void nothing_is_texted_to_somebody_without_a_number() {
        bench.newAccount(tenant, "desk@example.org", AccountRole.RECEPTIONIST);

        bench.resetRequest.bySms(tenant.slug(), "desk@example.org", HERE);

        assertThat(bench.errands(tenant)).isEmpty();
    }

    @Test
    void three_codes_are_sent_an_hour_and_one_network_gets_two_of_them() {
        for (int i = 0; i < 5; i++) {
            bench.resetRequest.bySms(tenant.slug(), EMAIL, THERE);
        }
        assertThat(bench.errands(tenant)).hasSize(2);
        for (int i = 0; i < 5; i++) {
            bench.resetRequest.bySms(tenant.slug(), EMAIL, HERE);
        }
        assertThat(bench.errands(tenant)).hasSize(3);

        bench.clock.advance(Duration.ofHours(1));
        bench.resetRequest.bySms(tenant.slug(), EMAIL, HERE);

        assertThat(bench.errands(tenant)).hasSize(4);
    }

    @Test
    void one_network_is_sent_six_a_day_and_no_more() {
        for (int hour = 0; hour < 5; hour++) {
            bench.resetRequest.bySms(tenant.slug(), EMAIL, HERE);
            bench.resetRequest.byMail(tenant.slug(), EMAIL, HERE);
            bench.clock.advance(Duration.ofHours(1));
        }
        assertThat(bench.errands(tenant)).hasSize(6);

        bench.clock.advance(Duration.ofHours(19));
        bench.resetRequest.bySms(tenant.slug(), EMAIL, HERE);

        assertThat(bench.errands(tenant)).hasSize(7);
    }

    @Test
    void requests_at_the_same_moment_are_counted_too() throws Exception {
        Together.run(8, () -> {
            bench.resetRequest.bySms(tenant.slug(), EMAIL, HERE);
            return true;
        });

        assertThat(bench.errands(tenant)).hasSize(2);
    }

    @Test
    void a_stranger_elsewhere_does_not_use_up_what_the_owner_may_ask_for() {
        for (int i = 0; i < 9; i++) {
            bench.resetRequest.byMail(tenant.slug(), EMAIL, THERE);
        }
        assertThat(bench.errands(tenant)).hasSize(6);

        bench.resetRequest.byMail(tenant.slug(), EMAIL, HERE);

        assertThat(bench.errands(tenant)).hasSize(7);
    }

    @Test
    void who_has_chosen_a_password_may_ask_anew() {
        for (int i = 0; i < 5; i++) {
            bench.resetRequest.byMail(tenant.slug(), EMAIL, HERE);
        }
        bench.choice.withLink(link(), CHOSEN);
        int sent = bench.errands(tenant).size();

        bench.resetRequest.byMail(tenant.slug(), EMAIL, HERE);

        assertThat(bench.errands(tenant)).hasSize(sent + 1);
    }

    private Secret link() {
        bench.resetRequest.byMail(tenant.slug(), EMAIL, HERE);
        String link = last().getJsonObject("fields").getString("RESET_LINK");
        return new Secret(link.substring(link.indexOf('#') + 1));
    }

    private JsonObject onlyErrand() {
        assertThat(bench.errands(tenant)).hasSize(1);
        return last();
    }

    private JsonObject last() {
        List<JsonObject> errands = bench.errands(tenant);
        return errands.get(errands.size() - 1);
    }
}

package org.gatehouse.core.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.TenantId;
import org.gatehouse.core.webhooks.KeepWebhooks.Equipped;
import org.gatehouse.core.webhooks.KeepWebhooks.Wanted;
import org.gatehouse.core.webhooks.ReachWebhook.Reached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator may say about a webhook, and what is called then. */
class KeepWebhooksTest {
    private final WebhookBench bench = new WebhookBench();

    @Test
    void the_secret_is_told_once_and_is_kept_so_that_the_database_alone_does_not_tell_it() {
        Equipped added = bench.as(() -> bench.keep.add(wanted(WebhookBench.URL), null, bench.admin));

        assertThat(added.secret().text()).startsWith("whsec_").hasSize(50);
        assertThat(WebhookSecret.parse(added.secret().text()).bytes())
                .isEqualTo(added.secret().bytes())
                .hasSize(32);
        assertThat(added.toString()).doesNotContain(added.secret().text());
        assertThat(reached(added.id()).secrets())
                .extracting(WebhookSecret::text)
                .containsExactly(added.secret().text());
        assertThat(bench.deeds()).containsExactly(Deed.WEBHOOK_ADDED);
    }

    @Test
    void after_a_renewal_both_secrets_count_for_a_day() {
        Equipped first = bench.as(() -> bench.keep.add(wanted(WebhookBench.URL), null, bench.admin));
        Equipped second = bench.as(() -> bench.keep.renew(first.id(), bench.admin));

        assertThat(reached(first.id()).secrets())
                .extracting(WebhookSecret::text)
                .containsExactly(second.secret().text(), first.secret().text());
        bench.clock.advance(Duration.ofHours(24));
        assertThat(reached(first.id()).secrets())
                .extracting(WebhookSecret::text)
                .containsExactly(second.secret().text());
    }

    @Test
    void it_is_changed_paused_resumed_and_removed_and_each_is_on_record_once() {
        UUID id = bench.add(Deed.KEY_GRANTED);
        bench.doAs(() -> bench.keep.change(
                id, new Wanted("Doors", "https://doors.example.com:8443/x", Set.of(Deed.DOOR_OPENED)), bench.admin));
        assertThat(bench.get(id).kinds()).containsExactly(Deed.DOOR_OPENED);
        bench.doAs(() -> bench.keep.pause(id, bench.admin));
        bench.doAs(() -> bench.keep.pause(id, bench.admin));
        assertThat(reached(id).paused()).isTrue();
        bench.doAs(() -> bench.keep.resume(id, bench.admin));
        bench.doAs(() -> bench.reach.pause(id));
        assertThat(bench.get(id).pausedAt()).isPresent();
        bench.doAs(() -> bench.keep.remove(id, bench.admin));

        assertThat(bench.as(() -> bench.reach.open(id))).isEmpty();
        assertThatThrownBy(() -> bench.get(id)).isInstanceOf(Refusal.class);
        assertThat(bench.deeds())
                .containsExactly(
                        Deed.WEBHOOK_ADDED,
                        Deed.WEBHOOK_CHANGED,
                        Deed.WEBHOOK_PAUSED,
                        Deed.WEBHOOK_RESUMED,
                        Deed.WEBHOOK_PAUSED,
                        Deed.WEBHOOK_REMOVED);
    }

    @Test
    void there_are_ten_at_most_and_none_of_them_is_another_tenants() {
        UUID first = bench.add(Deed.KEY_GRANTED);
        for (int count = 1; count < KeepWebhooks.MOST; count++) {
            bench.add(Deed.KEY_GRANTED);
        }
        assertRefused(Problem.TOO_MANY_WEBHOOKS, () -> bench.add(Deed.KEY_GRANTED));

        TenantId other = WebhookBench.DATABASE.newTenant();
        assertThat(bench.as(other, bench.keep::all)).isEmpty();
        assertThat(bench.as(other, () -> bench.reach.open(first))).isEmpty();
        assertRefused(Problem.NOT_FOUND, () -> bench.as(other, () -> bench.keep.renew(first, bench.admin)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://hooks.example.com/",
                "ftp://hooks.example.com/",
                "//hooks.example.com/",
                "hooks.example.com",
                "https:///nothing",
                "https://user@hooks.example.com/",
                "https://user:word@hooks.example.com/",
                "https://hooks.example.com@127.0.0.1/",
                "https://hooks.example.com:80/",
                "https://hooks.example.com:22/",
                "https://hooks.example.com:0/",
                "https://hooks.example.com:70000/",
                "https://hooks.example.com/#part",
                "https://hooks.example.com./",
                "https://localhost/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://017700000001/",
                "https://10.0.0.7/",
                "https://169.254.169.254/latest/meta-data/",
                "https://93.184.216.34/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[fd00::1]/",
                "https://[2606:4700::1111]/",
                "https://127.0.0.1.0x1/",
                "https://hooks.example.com\\@127.0.0.1/",
                "https://hooks_under.example.com/",
                "https://-hooks.example.com/",
                "https://høks.example.com/",
                "https://①②⑦.0.0.1/",
                "https://hooks.example.com/a b",
                "https://hooks.example.com/%zz",
                "http://inner.local:7102/",
                "http://inner.local/",
                "javascript:alert(1)",
                ""
            })
    void an_address_that_is_no_hosts_name_behind_https_is_refused(String url) {
        assertThatThrownBy(() -> bench.as(() -> bench.keep.add(wanted(url), null, bench.admin)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(Problem.WEBHOOK_ADDRESS_NOT_ALLOWED);
                    assertThat(refusal.field()).isEqualTo("url");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.example.com",
                "https://hooks.example.com/a/b?c=d",
                "https://HOOKS.example.com:443/",
                "https://hooks.example.com:8443/",
                "https://hooks.example.com:1024/",
                "https://xn--hks-0na.example.com/",
                "https://1.hooks.example.com/",
                "http://inner.local:7101/plain",
                "https://inner.local:7101/"
            })
    void an_address_by_name_or_one_that_the_operator_has_named_is_taken(String url) {
        UUID id = bench.as(() -> bench.keep.add(wanted(url), null, bench.admin)).id();

        assertThat(reached(id).uri()).hasToString(url);
        assertThat(reached(id).inner()).isEqualTo(url.contains("inner.local"));
    }

    @Test
    void what_the_operator_no_longer_names_is_not_called_any_more() {
        UUID id = bench.as(() -> bench.keep.add(wanted("http://inner.local:7101/"), null, bench.admin))
                .id();
        ReachWebhook later = bench.container.useCase(
                ReachWebhook.class, bench.rows, bench.journal, bench.masterKey, new InnerHosts(""), bench.clock);

        assertThat(bench.as(() -> later.open(id)).orElseThrow().uri()).isNull();
    }

    private Reached reached(UUID id) {
        return bench.as(() -> bench.reach.open(id)).orElseThrow();
    }

    private static Wanted wanted(String url) {
        return new Wanted("Route planning", url, Set.of(Deed.KEY_GRANTED));
    }

    private static void assertRefused(Problem problem, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }
}

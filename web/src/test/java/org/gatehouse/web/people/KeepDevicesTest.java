package org.gatehouse.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.egress.Ways;
import org.gatehouse.core.egress.Ways.Extent;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.people.People;
import org.gatehouse.core.push.PushCarrier;
import org.gatehouse.core.push.PushKeys;
import org.gatehouse.core.push.PushSubscription;
import org.gatehouse.core.push.PushSubscription.Owner;
import org.gatehouse.core.push.PushSubscriptions;
import org.gatehouse.core.push.PushSubscriptions.Keys;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.sessions.Browser;
import org.gatehouse.core.sessions.Grant;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.notifications.inbox.Inbox;
import org.gatehouse.notifications.push.NoteNewDevice;
import org.gatehouse.notifications.push.Vapid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A browser asks whether it is known, after what the agreement says has changed. */
class KeepDevicesTest {
    private static final String TELEPHONE = "https://web.push.apple.com/telephone";

    private final IdentityBench bench = new IdentityBench();
    private final PushSubscriptions subscriptions =
            bench.container.useCase(PushSubscriptions.class, bench.rows, bench.master, bench.clock);

    private Extent extent = Extent.EVERYWHERE;
    private Reason reason = Reason.NOT_APPROVED;

    private final Ways ways = new Ways(null, null, null, bench.clock) {
        @Override
        public Reach reach(Activity activity, Collection<UUID> sites, Channel channel, String service) {
            assertThat(service).isEqualTo("apple-push");
            return new Reach(extent, extent == Extent.EVERYWHERE ? null : reason);
        }
    };

    private final KeepDevices devices = bench.container.useCase(
            KeepDevices.class,
            subscriptions,
            bench.sessions,
            new Sites(bench.rows),
            new Registers(bench.entityManager),
            ways,
            new Vapid(bench.container.useCase(PushKeys.class, bench.entityManager), bench.master, bench.clock),
            new NoteNewDevice(new People(bench.rows), bench.container.useCase(Inbox.class, bench.rows, bench.clock)));
    private final Tenant tenant = bench.newTenant();
    private final Owner owner = owner("host@example.org");

    private Owner owner(String email) {
        Account account = bench.newAccount(tenant, email, AccountRole.HOST);
        Grant grant = bench.in(tenant, () -> bench.container.call(() -> bench.sessions.open(account, Browser.SAFARI)));
        return new Owner(
                account.id(), account.personId().orElseThrow(), grant.claims().session());
    }

    @BeforeEach
    void a_telephone_rings() {
        Keys keys = new Keys(TELEPHONE, "p256dh", "auth");
        bench.in(tenant, () -> subscriptions.add(owner, PushCarrier.APPLE, 1, keys));
    }

    private boolean see(Owner whose) {
        return bench.in(tenant, () -> devices.see(whose, TELEPHONE));
    }

    private List<PushSubscription> kept() {
        return bench.in(tenant, () -> subscriptions.of(owner.personId()));
    }

    @Test
    void while_any_site_may_use_its_company_it_goes_on_ringing() {
        assertThat(see(owner)).isTrue();
        extent = Extent.SOMEWHERE;
        assertThat(see(owner)).isTrue();

        assertThat(kept()).hasSize(1);
    }

    @Test
    void once_no_site_may_its_address_is_forgotten_and_it_is_unknown() {
        extent = Extent.NOWHERE;

        assertThat(see(owner)).isFalse();

        assertThat(kept()).isEmpty();
        assertUnknown(owner);
    }

    @Test
    void a_trouble_that_passes_forgets_nothing() {
        extent = Extent.NOWHERE;
        reason = Reason.REGISTRY_STALE;

        assertThat(see(owner)).isTrue();

        assertThat(kept()).hasSize(1);
    }

    @Test
    void nobody_makes_somebody_elses_browser_forgotten() {
        Owner colleague = owner("colleague@example.org");
        extent = Extent.NOWHERE;

        assertUnknown(colleague);

        assertThat(kept()).hasSize(1);
    }

    private void assertUnknown(Owner whose) {
        assertThatThrownBy(() -> see(whose))
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.problem()).isEqualTo(Problem.NOT_FOUND));
    }
}

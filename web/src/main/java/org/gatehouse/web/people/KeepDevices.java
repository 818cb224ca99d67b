package org.gatehouse.web.people;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.egress.Ways;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.People;
import org.gatehouse.core.push.PushCarrier;
import org.gatehouse.core.push.PushSubscription;
import org.gatehouse.core.push.PushSubscription.Owner;
import org.gatehouse.core.push.PushSubscriptions;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.push.Envelope;
import org.gatehouse.web.people.DevicesView.DeviceView;
import org.jspecify.annotations.Nullable;

/** A host says on which devices to be told; where the agreement permits none, no address of any is taken. */
@UseCase
public class KeepDevices {
    private final PushSubscriptions subscriptions;
    private final People people;
    private final Sites sites;
    private final Registers registers;
    private final Ways ways;

    @Inject
    public KeepDevices(PushSubscriptions subscriptions, People people, Sites sites, Registers registers, Ways ways) {
        this.subscriptions = subscriptions;
        this.people = people;
        this.sites = sites;
        this.registers = registers;
        this.ways = ways;
    }

    public DevicesView read(Owner owner, String key) {
        UUID site = siteOf(owner.personId());
        Catalogue catalogue = registers.newest().catalogue();
        Reason refusal =
                ways.now(Activity.HOST_ALERT, site, Channel.PUSH).get(0).refusal();
        List<DeviceView> devices = subscriptions.of(owner.personId()).stream()
                .map(device -> view(device, owner, site, catalogue))
                .toList();
        return new DevicesView(key, refusal == null, refusal == null ? null : refusal.name(), devices);
    }

    private DeviceView view(PushSubscription device, Owner owner, @Nullable UUID site, Catalogue catalogue) {
        String service = device.service().key();
        return new DeviceView(
                device.id(),
                catalogue.legalNameOf(service),
                device.createdAt(),
                device.isOfSession(owner.sessionId()),
                refusal(service, site) == null);
    }

    public UUID add(Owner owner, DeviceBody body) {
        UUID site = siteOf(owner.personId());
        PushCarrier service =
                PushCarrier.at(body.endpoint()).orElseThrow(() -> Refusal.ofField("endpoint", Problem.INVALID_INPUT));
        if (!Envelope.takes(body.keys())) {
            throw Refusal.ofField("p256dh", Problem.INVALID_INPUT);
        }
        if (refusal(service.key(), site) != null) {
            throw Refusal.of(
                    Problem.PUSH_NOT_PERMITTED, registers.newest().catalogue().legalNameOf(service.key()));
        }
        return subscriptions.add(owner, service, body.keys());
    }

    private @Nullable Reason refusal(String service, @Nullable UUID site) {
        return ways.refusal(Activity.HOST_ALERT, site, Channel.PUSH, service);
    }

    /** Whoever receives nobody is told of nobody. */
    private @Nullable UUID siteOf(UUID personId) {
        Employee employee = people.employee(personId)
                .filter(found -> !found.hasLeft())
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        return employee.siteId()
                .or(() -> sites.all().stream().map(Site::id).findFirst())
                .orElse(null);
    }
}

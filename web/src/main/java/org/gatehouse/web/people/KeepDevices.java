package org.gatehouse.web.people;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.egress.Ways;
import org.gatehouse.core.push.PushCarrier;
import org.gatehouse.core.push.PushSubscription;
import org.gatehouse.core.push.PushSubscription.Owner;
import org.gatehouse.core.push.PushSubscriptions;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.sessions.Sessions;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.push.Envelope;
import org.gatehouse.notifications.push.NoteNewDevice;
import org.gatehouse.notifications.push.Vapid;
import org.gatehouse.web.people.DevicesView.CarrierView;
import org.gatehouse.web.people.DevicesView.DeviceView;

/**
 * A host says on which devices to be told. Guests may come to any of the organisation's sites: where the agreement
 * permits a carrier at none, no address there is taken, and one that was is kept no longer than until its browser asks.
 */
@UseCase
public class KeepDevices {
    /** What a tenant has said, and not what may be otherwise tomorrow. */
    private static final Set<Reason> LASTING =
            EnumSet.of(Reason.NOT_APPROVED, Reason.APPROVED_FOR_OTHER_ACTIVITY, Reason.OBJECTED, Reason.REVOKED);

    private final PushSubscriptions subscriptions;
    private final Sessions sessions;
    private final Sites sites;
    private final Registers registers;
    private final Ways ways;
    private final Vapid vapid;
    private final NoteNewDevice newDevice;

    @Inject
    public KeepDevices(
            PushSubscriptions subscriptions,
            Sessions sessions,
            Sites sites,
            Registers registers,
            Ways ways,
            Vapid vapid,
            NoteNewDevice newDevice) {
        this.subscriptions = subscriptions;
        this.sessions = sessions;
        this.sites = sites;
        this.registers = registers;
        this.ways = ways;
        this.vapid = vapid;
        this.newDevice = newDevice;
    }

    public DevicesView read(Owner owner) {
        Map<PushCarrier, CarrierView> carriers = new EnumMap<>(PushCarrier.class);
        Catalogue catalogue = registers.newest().catalogue();
        Stream.of(PushCarrier.values()).forEach(carrier -> carriers.put(carrier, view(carrier, catalogue)));
        List<DeviceView> devices = subscriptions.of(owner.personId()).stream()
                .map(device -> view(device, owner, Objects.requireNonNull(carriers.get(device.service()))))
                .toList();
        return new DevicesView(null, List.copyOf(carriers.values()), devices);
    }

    private static DeviceView view(PushSubscription device, Owner owner, CarrierView carrier) {
        return new DeviceView(
                device.id(),
                carrier.company(),
                device.createdAt(),
                device.isOfSession(owner.sessionId()),
                carrier.extent());
    }

    private CarrierView view(PushCarrier carrier, Catalogue catalogue) {
        Ways.Reach reach = reach(carrier);
        Reason refusal = reach.refusal();
        return new CarrierView(
                code(carrier),
                catalogue.legalNameOf(carrier.key()),
                reach.extent().name().toLowerCase(Locale.ROOT),
                refusal == null ? null : refusal.name());
    }

    private Ways.Reach reach(PushCarrier carrier) {
        List<UUID> all = sites.all().stream().map(Site::id).toList();
        return ways.reach(Activity.HOST_ALERT, all, Channel.PUSH, carrier.key());
    }

    private static String code(PushCarrier carrier) {
        return carrier.name().toLowerCase(Locale.ROOT);
    }

    /** The session is locked: who signs out at the same moment has no device left behind. */
    public UUID add(Owner owner, DeviceBody body) {
        PushCarrier service =
                PushCarrier.at(body.endpoint()).orElseThrow(() -> Refusal.ofField("endpoint", Problem.INVALID_INPUT));
        if (!Envelope.takes(body.keys())) {
            throw Refusal.ofField("p256dh", Problem.INVALID_INPUT);
        }
        CarrierView carrier = view(service, registers.newest().catalogue());
        int generation = vapid.generation().orElse(0);
        if (!carrier.isPermitted() || generation == 0) { // or no browser was ever given a key
            throw Refusal.of(Problem.PUSH_NOT_PERMITTED, carrier.company());
        }
        sessions.requireLive(owner.sessionId());
        UUID added = subscriptions.add(owner, service, generation, body.keys());
        newDevice.note(added, owner.personId(), carrier.company());
        return added;
    }

    /**
     * The same browser in another session, which is locked likewise.
     *
     * @return whether it goes on ringing. Where the tenant approves its carrier for no site any more it is forgotten,
     *     which a refusal would take back; a trouble that passes forgets nothing
     */
    public boolean see(Owner owner, String endpoint) {
        sessions.requireLive(owner.sessionId());
        PushSubscription seen = subscriptions.see(owner, endpoint);
        Ways.Reach reach = reach(seen.service());
        if (reach.extent() == Ways.Extent.NOWHERE && LASTING.contains(reach.refusal())) {
            subscriptions.forget(seen.id());
            return false;
        }
        return true;
    }
}

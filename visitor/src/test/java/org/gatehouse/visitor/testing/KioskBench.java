package org.gatehouse.visitor.testing;

import static org.gatehouse.visitor.testing.World.guest;

import java.util.UUID;
import java.util.function.Consumer;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.RetentionPeriods;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.devices.PairingCodes;
import org.gatehouse.core.devices.SetUpKiosk;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.events.OutboxWake;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.photos.PicturePeriod;
import org.gatehouse.visitor.testing.World.UseCases;

/** One guest who comes and goes at a kiosk. */
public abstract class KioskBench {
    protected final World world = new World();
    protected final UUID meeting = world.meeting(guest("Gerda", null));
    protected final UUID visit = world.visitOf(meeting).id();
    protected final UUID scan = UUID.randomUUID();
    protected UUID kiosk;

    protected void arrive() {
        world.in(use -> use.checkIn().byId(new Showing(scan, world.site, Scan.Way.QR, kiosk), visit));
    }

    protected void leave() {
        world.in(use -> use.checkOut().byId(new Showing(UUID.randomUUID(), world.site, Scan.Way.QR, kiosk), visit));
    }

    protected PicturePeriod period(UseCases use) {
        return new PicturePeriod(new RetentionPeriods(new Agreements(use.rows())), new Sites(use.rows()), world.clock);
    }

    protected Outbox outbox(UseCases use) {
        return new Outbox(use.rows(), world.clock, Runnable::run, new OutboxWake());
    }

    protected void does(Consumer<UseCases> work) {
        world.in(use -> {
            work.accept(use);
            return true;
        });
    }

    protected UUID add(String name) {
        return world.in(use -> new SetUpKiosk(
                        use.rows(),
                        new Kiosks(use.rows()),
                        new Sites(use.rows()),
                        new PairingCodes(World.KEY),
                        world.clock)
                .add(world.site, "Front", name));
    }
}

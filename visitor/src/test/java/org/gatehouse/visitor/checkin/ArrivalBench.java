package org.gatehouse.visitor.checkin;

import java.util.UUID;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.visits.Arrival;
import org.gatehouse.visitor.visits.Departure;

/** A guest who is expected at a site. */
abstract class ArrivalBench {
    final World world = new World();
    final UUID kiosk = UUID.randomUUID();

    Arrival arrive(UUID scan, String pass) {
        return world.in(use -> use.checkIn().byPass(showing(scan, Scan.Way.QR), pass))
                .arrival();
    }

    Departure leave(UUID scan, String pass) {
        return world.in(use -> use.checkOut().byPass(showing(scan, Scan.Way.QR), pass))
                .departure();
    }

    Showing showing(UUID scan, Scan.Way way) {
        return new Showing(scan, world.site, way, kiosk);
    }
}

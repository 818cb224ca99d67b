package org.gatehouse.web.phones;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.faults.DoorFault;
import org.gatehouse.access.faults.KeepFaults;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Faults that key holders have told of. */
@Path("/faults")
@Produces(MediaType.APPLICATION_JSON)
public class FaultResource {
    @Inject
    private KeepFaults faults;

    @Inject
    private Caller caller;

    /** @param spot where the holder was; absent: they did not say */
    public record FaultView(
            UUID id,
            UUID doorId,
            UUID holderId,
            String words,
            @Nullable SpotView spot,
            Instant reportedAt,
            @Nullable Instant closedAt) {
        static FaultView of(DoorFault fault) {
            return new FaultView(
                    fault.id(),
                    fault.doorId(),
                    fault.holderId(),
                    fault.words(),
                    fault.spot().map(SpotView::of).orElse(null),
                    fault.reportedAt(),
                    fault.closedAt().orElse(null));
        }

        @Override
        public String toString() {
            return "FaultView[" + id + "]";
        }
    }

    /** @param within metres */
    public record SpotView(double latitude, double longitude, double within) {
        static SpotView of(DoorFault.Spot spot) {
            return new SpotView(spot.latitude(), spot.longitude(), spot.withinMetres());
        }

        @Override
        public String toString() {
            return "SpotView[…]";
        }
    }

    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<FaultView> list() {
        return faults.list().stream().map(FaultView::of).toList();
    }

    @DELETE
    @Path("/{fault}")
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response close(@PathParam("fault") UUID fault) {
        faults.close(fault, Actor.account(caller.id()));
        return Response.noContent().build();
    }
}

package org.gatehouse.web.units;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.units.InstalledUnit;
import org.gatehouse.access.units.InviteUnit;
import org.gatehouse.access.units.KnownUnits;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The unit on a door, and the code with which it is enrolled. */
@Path("/doors/{door}/unit")
@Produces(MediaType.APPLICATION_JSON)
public class DoorUnitResource {
    @Inject
    private Caller caller;

    @Inject
    private InviteUnit invitations;

    @Inject
    private KnownUnits units;

    /** Shown this once; good for so many seconds. */
    public record CodeView(String code, long expiresIn) {
        @Override
        public String toString() {
            return "CodeView[…]";
        }
    }

    /**
     * The unit as it was at its last contact, which is told to within half a minute.
     *
     * @param clockOffset by how many seconds its clock was ahead of the server's
     * @param battery in percent
     */
    public record UnitView(
            Instant enrolledAt,
            @Nullable Instant lastContactAt,
            int clockOffset,
            @Nullable Integer battery,
            @Nullable String firmware,
            @Nullable String address) {
        static UnitView of(InstalledUnit unit) {
            return new UnitView(
                    unit.enrolledAt().orElseThrow(),
                    unit.contactAt().orElse(null),
                    unit.clockOffset(),
                    unit.battery().orElse(null),
                    unit.firmware().orElse(null),
                    unit.localAddress().orElse(null));
        }
    }

    /** Not found: also where no unit has been enrolled. */
    @GET
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public UnitView get(@PathParam("door") UUID door) {
        return units.of(door).map(UnitView::of).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    @POST
    @Path("/enrolment")
    @Refuses({Problem.NOT_FOUND, Problem.STATE_NOT_POSSIBLE})
    @RolesAllowed(Role.TENANT_ADMIN)
    public CodeView invite(@PathParam("door") UUID door) {
        String code = invitations.invite(door, caller.actor()).text();
        return new CodeView(code, InstalledUnit.CODE.toSeconds());
    }
}

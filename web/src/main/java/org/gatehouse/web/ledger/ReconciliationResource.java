package org.gatehouse.web.ledger;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.gatehouse.core.ledger.Period;
import org.gatehouse.core.ledger.Reconcile;
import org.gatehouse.core.ledger.Reconciliations;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;

/** What left, held against what was decided. It happens by itself each hour. */
@Path("/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReconciliationResource {
    private static final int MOST = 200;

    @Inject
    private Reconcile reconcile;

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private Clock clock;

    /** A period of at most a day that is over. */
    public record PeriodBody(@NotNull Instant from, @NotNull Instant to) {

        Period read(Instant now) {
            boolean over = !to.isAfter(now);
            if (over && from.isBefore(to) && !to.isAfter(from.plus(Period.LONGEST))) {
                return new Period(from, to);
            }
            throw Refusal.ofField("to", Problem.INVALID_INPUT);
        }
    }

    /** Compares a period now. What was found before is not found a second time. */
    @POST
    @LiveSession
    @Refuses(Problem.INVALID_INPUT)
    @RolesAllowed(Role.OPERATOR)
    public ReconciliationView reconcile(@NotNull @Valid PeriodBody body) {
        return ReconciliationView.of(reconcile.reconcile(body.read(clock.instant())));
    }

    /** The last runs, newest first. */
    @GET
    @RolesAllowed(Role.OPERATOR)
    public List<ReconciliationView> list() {
        return reconciliations.newestAcrossTenants(MOST).stream()
                .map(ReconciliationView::of)
                .toList();
    }
}

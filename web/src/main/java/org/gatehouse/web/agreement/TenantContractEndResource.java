package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.EndContract;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Customers;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.PasswordAgain;
import org.gatehouse.web.security.Role;

/** The end of a customer's contract, for the party that is us: with a reason, and thirty days ahead at least. */
@Path("/tenants/{tenant}/contract-ends")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TenantContractEndResource {
    @Inject
    private Caller caller;

    @Inject
    private Customers customers;

    @Inject
    private ReadAgreement agreement;

    @Inject
    private EndContract contract;

    @Inject
    private PasswordAgain password;

    /** The customer's too, and those taken back; the newest first. */
    @GET
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.OPERATOR)
    public List<ContractEndView> list(@PathParam("tenant") UUID tenant) {
        return customers.in(tenant, agreement::ends);
    }

    @POST
    @LiveSession
    @Refuses({
        Problem.NOT_FOUND,
        Problem.CONTRACT_ENDED,
        Problem.END_OUT_OF_BOUNDS,
        Problem.ALREADY_DECIDED,
        Problem.PASSWORD_WRONG,
        Problem.TOO_MANY_REQUESTS,
        Problem.CHANGED_MEANWHILE
    })
    @RolesAllowed(Role.OPERATOR)
    public List<ContractEndView> end(@PathParam("tenant") UUID tenant, @NotNull @Valid EndBodies.OurEnd body) {
        password.require(body.password());
        UUID by = caller.id();
        return customers.in(tenant, () -> {
            contract.forUs(body.endsAt(), body.reason(), by);
            return agreement.ends();
        });
    }

    /** Goes on after all. */
    @POST
    @LiveSession
    @Path("/{id}/withdrawal")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.CONTRACT_ENDED,
        Problem.ALREADY_DECIDED,
        Problem.PASSWORD_WRONG,
        Problem.TOO_MANY_REQUESTS,
        Problem.CHANGED_MEANWHILE
    })
    @RolesAllowed(Role.OPERATOR)
    public List<ContractEndView> withdraw(
            @PathParam("tenant") UUID tenant, @PathParam("id") UUID id, @NotNull @Valid EndBodies.Withdrawal body) {
        password.require(body.password());
        UUID by = caller.id();
        return customers.in(tenant, () -> {
            contract.withdraw(id, Party.PROCESSOR, by);
            return agreement.ends();
        });
    }
}

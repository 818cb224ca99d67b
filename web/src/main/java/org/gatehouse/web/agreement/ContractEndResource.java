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
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.PasswordAgain;
import org.gatehouse.web.security.Role;

/** The end of the tenant's contract with us: who may bind the tenant gives it, and takes it back until it has come. */
@Path("/agreement/ends")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContractEndResource {
    @Inject
    private Caller caller;

    @Inject
    private ReadAgreement agreement;

    @Inject
    private EndContract contract;

    @Inject
    private PasswordAgain password;

    /** Ours too, and those taken back; the newest first. */
    @GET
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public List<ContractEndView> list() {
        return agreement.ends();
    }

    /** Ends the contract, now or later. From then on data only goes back, and recipients are only told. */
    @POST
    @LiveSession
    @Refuses({
        Problem.CONTRACT_ENDED,
        Problem.END_OUT_OF_BOUNDS,
        Problem.ALREADY_DECIDED,
        Problem.PASSWORD_WRONG,
        Problem.TOO_MANY_REQUESTS,
        Problem.CHANGED_MEANWHILE
    })
    @RolesAllowed(Role.TENANT_SIGNATORY)
    public List<ContractEndView> end(@NotNull @Valid EndBodies.TenantEnd body) {
        password.require(body.password());
        contract.forTenant(body.endsAt(), body.choice(), body.reason(), caller.id());
        return agreement.ends();
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
    @RolesAllowed(Role.TENANT_SIGNATORY)
    public List<ContractEndView> withdraw(@PathParam("id") UUID id, @NotNull @Valid EndBodies.Withdrawal body) {
        password.require(body.password());
        contract.withdraw(id, Party.CONTROLLER, caller.id());
        return agreement.ends();
    }

    /** Chooses what becomes of the data where we have ended the contract. */
    @POST
    @LiveSession
    @Path("/{id}/choice")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.ALREADY_DECIDED,
        Problem.PASSWORD_WRONG,
        Problem.TOO_MANY_REQUESTS,
        Problem.CHANGED_MEANWHILE
    })
    @RolesAllowed(Role.TENANT_SIGNATORY)
    public List<ContractEndView> choose(@PathParam("id") UUID id, @NotNull @Valid EndBodies.Chosen body) {
        password.require(body.password());
        contract.choose(id, body.choice(), caller.id());
        return agreement.ends();
    }
}

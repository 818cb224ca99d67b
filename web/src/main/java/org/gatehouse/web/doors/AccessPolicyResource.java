package org.gatehouse.web.doors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.gatehouse.access.policies.AccessPolicies;
import org.gatehouse.access.policies.PublishPolicy;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;

/** Under which conditions companies may have keys (rule 66). */
@Path("/access-policy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AccessPolicyResource {
    @Inject
    private AccessPolicies policies;

    @Inject
    private PublishPolicy publish;

    @Inject
    private Caller caller;

    /** In both languages, as paragraphs. */
    public record PolicyBody(
            @NotNull @Size(min = 1, max = 200) List<@NotNull @NotBlank @Line(max = 1_000) String> danish,

            @NotNull @Size(min = 1, max = 200) List<@NotNull @NotBlank @Line(max = 1_000) String> english) {}

    @GET
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public PolicyView get() {
        return policies.newest().map(PolicyView::of).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** Another text is another version, which counts at once; the one before stays for whoever it was granted under. */
    @PUT
    @LiveSession
    @Refuses(Problem.CHANGED_MEANWHILE)
    @RolesAllowed(Role.TENANT_ADMIN)
    public PolicyView publish(@NotNull @Valid PolicyBody body) {
        publish.publish(String.join("\n", body.danish()), String.join("\n", body.english()), caller.actor());
        return get();
    }
}

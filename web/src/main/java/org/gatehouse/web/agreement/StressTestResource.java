package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.preview.StressAgreement;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.agreement.PreviewViews.StressView;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.problem.Language;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;

/** What if a decision of the Commission ended tomorrow? Asked for every tenant once a month, by itself. */
@Path("/agreement/stress-tests")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StressTestResource {
    private static final int MOST = 50;

    @Inject
    private StressAgreement stress;

    @Context
    private HttpHeaders headers;

    /** @param fact that is true as long as the decision stands, such as {@code US.DPF.ADEQUACY}, or its country */
    public record StressBody(
            @NotNull @NotBlank @Line(max = 100) String fact) {}

    /** Asks it of what is in force, now. Nothing ends by it; the answer is kept. */
    @POST
    @LiveSession
    @Refuses(Problem.INVALID_INPUT)
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public StressView test(@NotNull @Valid StressBody body) {
        return StressView.of(stress.now(body.fact()), Language.of(headers));
    }

    /** The newest first. */
    @GET
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public List<StressView> list() {
        Locale language = Language.of(headers);
        return stress.newest(MOST).stream()
                .map(test -> StressView.of(test, language))
                .toList();
    }
}

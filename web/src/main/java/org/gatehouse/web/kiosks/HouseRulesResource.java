package org.gatehouse.web.kiosks;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.visitor.houserules.HouseRules;
import org.gatehouse.visitor.houserules.HouseRules.Texts;
import org.gatehouse.visitor.houserules.KeepHouseRules;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The text that guests read and sign at a kiosk, in both languages. */
@Path("/house-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class HouseRulesResource {
    @Inject
    private KeepHouseRules rules;

    @Inject
    private Caller caller;

    /** In paragraphs; nobody is asked to sign before there is a text in both languages. */
    public record RulesBody(
            @NotNull @Size(min = 1, max = 100) List<@NotNull @NotBlank @Line(max = 1_000) String> da,

            @NotNull @Size(min = 1, max = 100) List<@NotNull @NotBlank @Line(max = 1_000) String> en) {

        Texts read() {
            return new Texts(da, en);
        }
    }

    /** The newest text, with its number; 0 and empty where there is none. */
    @GET
    @Answers(body = Texts.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response get() {
        Optional<HouseRules> current = rules.current();
        return Response.ok(current.map(HouseRules::texts).orElse(new Texts(List.of(), List.of())))
                .tag(Etags.of(current.map(HouseRules::number).orElse(0L)))
                .build();
    }

    /** Another text is another version: what guests have signed stays as it was. */
    @PUT
    @LiveSession
    @Refuses({Problem.VERSION_REQUIRED, Problem.STALE_VERSION, Problem.CHANGED_MEANWHILE})
    @Answers(body = Texts.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response write(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid RulesBody body) {
        rules.write(Etags.require(ifMatch), body.read(), caller.id());
        return get();
    }
}

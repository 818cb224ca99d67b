package org.gatehouse.web.registry;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.registry.KeepRegistry;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.problem.FindingView;
import org.gatehouse.web.registry.RegistryViews.RegistrySummary;
import org.gatehouse.web.registry.RegistryViews.RegistryView;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;

/** What we know of processors, countries and the law; and the switches that close something at once. */
@Path("/registry")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistryResource {
    @Inject
    private Caller caller;

    @Inject
    private ReadRegistry registry;

    @Inject
    private KeepRegistry keep;

    @Context
    private HttpHeaders headers;

    /** @param processor key of a legal entity */
    public record SuspensionBody(
            @NotNull @Line(max = 60) String processor,
            @NotNull @NotBlank @Line(max = 500) String reason) {}

    /** @param country ISO 3166 */
    public record ClosureBody(
            @NotNull @Pattern(regexp = "[A-Z]{2}") String country,
            @NotNull @NotBlank @Line(max = 500) String reason) {}

    /** @param at the first instant at which the decision no longer counts */
    public record EndingBody(
            @NotNull @Line(max = 10) String country,
            @NotNull Instant at,
            @NotNull @NotBlank @Line(max = 500) String reason) {}

    /** The newest version, and when somebody last said that it is true. */
    @GET
    @RolesAllowed(Role.OPERATOR)
    public RegistryView get() {
        return registry.newestAcrossTenants();
    }

    /** What is wrong with it. */
    @GET
    @Path("/findings")
    @RolesAllowed(Role.OPERATOR)
    public List<FindingView> findings() {
        return FindingView.all(registry.findingsAcrossTenants(), headers);
    }

    /** The newest first. */
    @GET
    @Path("/versions")
    @RolesAllowed(Role.OPERATOR)
    public List<RegistrySummary> versions(@QueryParam("before") @DefaultValue("2147483647") int before) {
        return registry.versionsAcrossTenants(before);
    }

    @GET
    @Path("/versions/{number}")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.OPERATOR)
    public RegistryView version(@PathParam("number") int number) {
        return registry.versionAcrossTenants(number);
    }

    /** Somebody has looked at the sources: third countries stay open for another day. */
    @POST
    @LiveSession
    @Path("/confirmations")
    @RolesAllowed(Role.OPERATOR)
    public RegistryView confirm() {
        keep.confirmTrueAcrossTenants(caller.id());
        return registry.newestAcrossTenants();
    }

    /** A processor receives nothing more, from anybody, on every instance, from now on. */
    @POST
    @LiveSession
    @Path("/suspensions")
    @Refuses({Problem.NOT_FOUND, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.OPERATOR)
    public RegistryView suspend(@NotNull @Valid SuspensionBody body) {
        keep.suspendAcrossTenants(body.processor(), body.reason(), caller.id());
        return registry.newestAcrossTenants();
    }

    /** Nothing goes to a country any more, on every instance, from now on. */
    @POST
    @LiveSession
    @Path("/closures")
    @Refuses(Problem.CHANGED_MEANWHILE)
    @RolesAllowed(Role.OPERATOR)
    public RegistryView close(@NotNull @Valid ClosureBody body) {
        keep.closeAcrossTenants(body.country(), body.reason(), caller.id());
        return registry.newestAcrossTenants();
    }

    /** An adequacy decision ends at an instant; whatever rests on it ends with it. */
    @POST
    @LiveSession
    @Path("/adequacy-endings")
    @Refuses({Problem.NOT_FOUND, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.OPERATOR)
    public RegistryView endAdequacy(@NotNull @Valid EndingBody body) {
        keep.endAdequacyAcrossTenants(body.country(), body.at(), body.reason(), caller.id());
        return registry.newestAcrossTenants();
    }
}

package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.core.tenancy.TenantSettings.HostSearch;
import org.gatehouse.core.tenancy.TenantSettings.KioskSteps;
import org.gatehouse.core.tenancy.TenantSettings.Offline;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** What a tenant decides about its own service. */
@Path("/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SettingsResource {
    @Inject
    private KeepSettings settings;

    /** As {@link TenantSettings}, with the bounds within which each value makes sense. */
    public record SettingsBody(
            @NotNull @Pattern(regexp = "da|en") String language,
            @Min(1) @Max(20) int failedSignInLimit,
            boolean secondFactorRequired,
            @Min(0) @Max(1440) int earlyMinutes,
            @Min(0) @Max(1440) int lateMinutes,
            @Min(5) @Max(3600) int remindHostSeconds,
            @Min(5) @Max(3600) int tellDeputySeconds,
            @Min(5) @Max(3600) int tellReceptionSeconds,

            @NotNull @Size(max = 10)
            List<@NotNull @Pattern(regexp = "JOB_TITLE|LINKEDIN|LICENCE_PLATE") String> guestFields,

            boolean deskSeesSubject,
            @NotNull @Valid Offline offline,
            @NotNull HostSearch kioskHostSearch,
            @NotNull @Valid KioskSteps kioskSteps) {

        TenantSettings read() {
            return new TenantSettings(
                    language,
                    failedSignInLimit,
                    secondFactorRequired,
                    earlyMinutes,
                    lateMinutes,
                    remindHostSeconds,
                    tellDeputySeconds,
                    tellReceptionSeconds,
                    guestFields,
                    deskSeesSubject,
                    offline,
                    kioskHostSearch,
                    kioskSteps);
        }
    }

    @GET
    @Answers(body = TenantSettings.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response get() {
        KeepSettings.Current current = settings.read();
        return Response.ok(current.settings()).tag(Etags.of(current.version())).build();
    }

    @PUT
    @LiveSession
    @Refuses({Problem.VERSION_REQUIRED, Problem.STALE_VERSION, Problem.CHANGED_MEANWHILE})
    @Answers(body = TenantSettings.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response change(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid SettingsBody body) {
        settings.change(Etags.require(ifMatch), body.read());
        return get();
    }
}

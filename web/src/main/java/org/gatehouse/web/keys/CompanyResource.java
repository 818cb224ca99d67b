package org.gatehouse.web.keys;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.companies.Company;
import org.gatehouse.access.companies.Entitlement;
import org.gatehouse.access.companies.KeepCompanies;
import org.gatehouse.access.keys.RevokeKeys;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Companies and authorities that may have keys (rules 59-64). */
@Path("/companies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CompanyResource {
    @Inject
    private Caller caller;

    @Inject
    private KeepCompanies companies;

    @Inject
    private RevokeKeys revocations;

    /**
     * A company to be registered or changed.
     *
     * @param number its CVR or SE number, however it is written
     * @param evidence which document shows the entitlement, and where it is
     * @param authority the name of a public body's authority
     */
    public record CompanyBody(
            @NotNull @NotBlank @Line(max = 200) String name,
            @NotNull @NotBlank @Line(max = 30) String number,

            @NotNull @Pattern(regexp = "postal|delivery|public-body")
            String entitlement,

            @NotNull @NotBlank @Line(max = 500) String evidence,
            @Nullable @Line(max = 200) String authority) {

        Company.Details read() {
            return new Company.Details(
                    name.strip(),
                    number,
                    Entitlement.valueOf(entitlement.toUpperCase(Locale.ROOT).replace('-', '_')),
                    evidence.strip(),
                    Optional.ofNullable(authority)
                            .map(String::strip)
                            .filter(given -> !given.isEmpty())
                            .orElse(null));
        }
    }

    /** Approved under the access policy as it is, or suspended. */
    public record CompanyStateBody(
            @NotNull @Pattern(regexp = "approved|suspended") String state) {}

    /** What shows that the entitlement still holds. */
    public record AttestationBody(
            @NotNull @NotBlank @Line(max = 500) String evidence) {}

    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<CompanyView> list() {
        LocalDate today = companies.today();
        return companies.all().stream()
                .map(company -> CompanyView.of(company, today))
                .toList();
    }

    @POST
    @Refuses({Problem.COMPANY_NUMBER_NOT_VALID, Problem.COMPANY_KNOWN, Problem.IDEMPOTENCY_KEY_REUSED})
    @Answers(status = 201, body = CompanyView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response add(@HeaderParam("Idempotency-Key") @Nullable String key, @NotNull @Valid CompanyBody body) {
        UUID id = companies.add(body.read(), caller.creationKey(key, body), caller.actor());
        CompanyView company = view(id);
        return Response.created(URI.create("/api/v1/companies/" + id))
                .tag(Etags.of(company.version()))
                .entity(company)
                .build();
    }

    @GET
    @Path("/{company}")
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = CompanyView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response get(@PathParam("company") UUID id) {
        CompanyView company = view(id);
        return Response.ok(company).tag(Etags.of(company.version())).build();
    }

    /** With another number or another entitlement it has to be approved again. */
    @PUT
    @Path("/{company}")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.COMPANY_NUMBER_NOT_VALID,
        Problem.COMPANY_KNOWN,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = CompanyView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response change(
            @PathParam("company") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompanyBody body) {
        companies.change(id, Etags.require(ifMatch), body.read(), caller.actor());
        return get(id);
    }

    /** Approving takes a published access policy, and confirms the entitlement for twelve months. */
    @PUT
    @Path("/{company}/state")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.POLICY_MISSING,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = CompanyView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response move(
            @PathParam("company") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompanyStateBody body) {
        long version = Etags.require(ifMatch);
        if (body.state().equals("approved")) {
            companies.approve(id, version, caller.actor());
        } else {
            companies.suspend(id, version, caller.actor());
        }
        return get(id);
    }

    /** The entitlement of an approved company is confirmed for another twelve months. */
    @POST
    @Path("/{company}/attestations")
    @Refuses({
        Problem.NOT_FOUND,
        Problem.COMPANY_NOT_APPROVED,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = CompanyView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response attest(
            @PathParam("company") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AttestationBody body) {
        companies.attest(id, Etags.require(ifMatch), body.evidence().strip(), caller.actor());
        return get(id);
    }

    /** Until when doors could still open if all keys of the company were taken back now. */
    @GET
    @Path("/{company}/revocation")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public RevocationView foresee(@PathParam("company") UUID id) {
        return RevocationView.of(revocations.ofCompany(id));
    }

    /** Takes back all keys of the company, and all that are shared from them. */
    @POST
    @Path("/{company}/revocation")
    @Refuses({Problem.NOT_FOUND, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.TENANT_ADMIN)
    public RevocationView revoke(@PathParam("company") UUID id, @NotNull @Valid RevocationBody body) {
        return RevocationView.of(revocations.allOfCompany(id, body.reason().strip(), caller.actor()));
    }

    private CompanyView view(UUID id) {
        return CompanyView.of(companies.get(id), companies.today());
    }
}

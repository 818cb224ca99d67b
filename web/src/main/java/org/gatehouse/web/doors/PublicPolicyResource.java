package org.gatehouse.web.doors;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.gatehouse.access.companies.KeepCompanies;
import org.gatehouse.access.policies.AccessPolicies;
import org.gatehouse.access.policies.AccessPolicy;
import org.gatehouse.core.documents.PolicyPage;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.http.Published;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.problem.Language;
import org.gatehouse.web.security.Customers;
import org.jspecify.annotations.Nullable;

/** The access policy of a tenant, for everybody, without a token (rule 66). */
@Path("/public/{tenant}/access-policy")
public class PublicPolicyResource {
    @Inject
    private Customers customers;

    @Inject
    private AccessPolicies policies;

    @Context
    private HttpHeaders headers;

    /** As it counts now: a page for people, JSON for programs. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Published.PAGE})
    @Refuses({Problem.NOT_FOUND, Problem.INVALID_INPUT})
    @Answers(body = PolicyView.class)
    @PermitAll
    public Response current(
            @PathParam("tenant") UUID tenant,
            @QueryParam("language") @Nullable @Pattern(regexp = "da|en") String language) {
        return told(tenant, policies::newest, language);
    }

    /** As it stood under that number. */
    @GET
    @Path("/{number}")
    @Produces({MediaType.APPLICATION_JSON, Published.PAGE})
    @Refuses({Problem.NOT_FOUND, Problem.INVALID_INPUT})
    @Answers(body = PolicyView.class)
    @PermitAll
    public Response numbered(
            @PathParam("tenant") UUID tenant,
            @PathParam("number") int number,
            @QueryParam("language") @Nullable @Pattern(regexp = "da|en") String language) {
        return told(tenant, () -> policies.numbered(number), language);
    }

    private Response told(UUID tenant, Supplier<Optional<AccessPolicy>> asked, @Nullable String language) {
        Locale spoken = Language.of(headers, language);
        return customers.in(tenant, () -> {
            PolicyView policy = asked.get().map(PolicyView::of).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
            return Published.answer(headers, () -> policy, () -> page(policy, spoken));
        });
    }

    private static String page(PolicyView policy, Locale language) {
        boolean danish = language.getLanguage().equals("da");
        return PolicyPage.of(
                policy.number(),
                danish ? policy.danish() : policy.english(),
                policy.publishedAt(),
                language,
                KeepCompanies.ZONE);
    }
}

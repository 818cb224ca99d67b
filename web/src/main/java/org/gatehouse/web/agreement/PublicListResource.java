package org.gatehouse.web.agreement;

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
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.documents.DocumentKind;
import org.gatehouse.core.documents.PublishList;
import org.gatehouse.core.documents.SubProcessorList;
import org.gatehouse.core.documents.WriteDocuments;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.http.Published;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.problem.Language;
import org.gatehouse.web.security.Customers;
import org.jspecify.annotations.Nullable;

/** Who processes personal data for a tenant: for guests, authorities and everybody else, without a token. */
@Path("/public/{tenant}")
public class PublicListResource {
    private static final String ATOM = "application/atom+xml;charset=utf-8";

    @Inject
    private Customers customers;

    @Inject
    private PublishList lists;

    @Inject
    private WriteDocuments documents;

    @Inject
    @ConfigProperty(name = "gatehouse.public-url")
    private String publicUrl;

    @Context
    private HttpHeaders headers;

    /** A page for people, JSON for programs. */
    @GET
    @Path("/sub-processors")
    @Produces({MediaType.APPLICATION_JSON, Published.PAGE})
    @Refuses({Problem.NOT_FOUND, Problem.INVALID_INPUT})
    @Answers(body = SubProcessorList.class)
    @PermitAll
    public Response list(
            @PathParam("tenant") UUID tenant,
            @QueryParam("language") @Nullable @Pattern(regexp = "da|en") String language) {
        Locale told = Language.of(headers, language);
        return customers.in(
                tenant,
                () -> Published.answer(
                        headers,
                        () -> lists.list(told),
                        () -> documents.page(lists.inForce(), DocumentKind.SUB_PROCESSORS, told)));
    }

    /** An entry for each version in which somebody came or went, and for each change that is announced. */
    @GET
    @Path("/sub-processors.atom")
    @Produces(ATOM)
    @Refuses({Problem.NOT_FOUND, Problem.INVALID_INPUT})
    @Answers(body = String.class)
    @PermitAll
    public Response feed(
            @PathParam("tenant") UUID tenant,
            @QueryParam("language") @Nullable @Pattern(regexp = "da|en") String language) {
        Locale told = Language.of(headers, language);
        String self = publicUrl + "/api/v1/public/" + tenant + "/sub-processors.atom";
        return Response.ok(customers.in(tenant, () -> lists.feed(told, self)))
                .header(HttpHeaders.CACHE_CONTROL, Published.KEPT)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}

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
import java.util.function.Supplier;
import org.gatehouse.core.documents.GuestNotice;
import org.gatehouse.core.documents.PublishNotice;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.problem.Language;
import org.gatehouse.web.security.Customers;
import org.jspecify.annotations.Nullable;

/** What guests of a tenant are told about their data (GDPR Art. 13 and 14): for everybody, without a token. */
@Path("/public/{tenant}/privacy")
public class PublicPrivacyResource {
    private static final String PAGE = MediaType.TEXT_HTML + ";charset=utf-8";

    @Inject
    private Customers customers;

    @Inject
    private PublishNotice notices;

    @Context
    private HttpHeaders headers;

    /** What they are told now: a page for people, JSON for programs. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, PAGE})
    @Refuses({Problem.NOT_FOUND, Problem.INVALID_INPUT})
    @Answers(body = GuestNotice.class)
    @PermitAll
    public Response current(
            @PathParam("tenant") UUID tenant,
            @QueryParam("language") @Nullable @Pattern(regexp = "da|en") String language) {
        return told(tenant, notices::current, language);
    }

    /** What they were told under that number, for whoever asks which text they saw. */
    @GET
    @Path("/{number}")
    @Produces({MediaType.APPLICATION_JSON, PAGE})
    @Refuses({Problem.NOT_FOUND, Problem.INVALID_INPUT, Problem.DOCUMENT_CHANGED})
    @Answers(body = GuestNotice.class)
    @PermitAll
    public Response numbered(
            @PathParam("tenant") UUID tenant,
            @PathParam("number") int number,
            @QueryParam("language") @Nullable @Pattern(regexp = "da|en") String language) {
        return told(tenant, () -> notices.numbered(number), language);
    }

    private Response told(UUID tenant, Supplier<GuestNotice> asked, @Nullable String language) {
        Locale spoken = language == null ? Language.of(headers) : Locale.forLanguageTag(language);
        boolean program = headers.getAcceptableMediaTypes().stream()
                .findFirst()
                .filter(MediaType.APPLICATION_JSON_TYPE::isCompatible)
                .isPresent();
        Object body = customers.in(tenant, () -> {
            GuestNotice notice = asked.get();
            return program ? notice : notices.page(notice, spoken);
        });
        return Response.ok(body)
                .type(program ? MediaType.APPLICATION_JSON : PAGE)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}

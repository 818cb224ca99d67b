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
import org.gatehouse.web.http.Published;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.problem.Language;
import org.gatehouse.web.security.Customers;
import org.jspecify.annotations.Nullable;

/** What guests of a tenant are told about their data (GDPR Art. 13 and 14): for everybody, without a token. */
@Path("/public/{tenant}/privacy")
public class PublicPrivacyResource {
    @Inject
    private Customers customers;

    @Inject
    private PublishNotice notices;

    @Context
    private HttpHeaders headers;

    /** What they are told now: a page for people, JSON for programs. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, Published.PAGE})
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
    @Produces({MediaType.APPLICATION_JSON, Published.PAGE})
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
        Locale spoken = Language.of(headers, language);
        return customers.in(tenant, () -> Published.answer(headers, asked, () -> notices.page(asked.get(), spoken)));
    }
}

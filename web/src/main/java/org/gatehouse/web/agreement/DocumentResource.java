package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.gatehouse.core.documents.DocumentKind;
import org.gatehouse.core.documents.WriteDocuments;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** What is written from a version: the agreement itself, its lists, records and periods. */
@Path("/agreement/versions/{id}/documents")
public class DocumentResource {
    @Inject
    private WriteDocuments documents;

    @Context
    private HttpHeaders headers;

    /** By what is accepted; a link of a browser says {@code format=pdf} instead. */
    @GET
    @LiveSession
    @Path("/{kind}")
    @Produces({Sheet.PAGE, Sheet.PAPER})
    @Refuses({Problem.NOT_FOUND, Problem.INVALID_INPUT, Problem.DOCUMENT_CHANGED, Problem.BUSY})
    @Answers(body = byte[].class)
    @RolesAllowed({Role.TENANT_ADMIN, Role.TENANT_SIGNATORY})
    public Response get(
            @PathParam("id") UUID id,
            @PathParam("kind") String kind,
            @QueryParam("language") @Nullable @Pattern(regexp = "da|en") String language,
            @QueryParam("format") @Nullable @Pattern(regexp = "html|pdf") String format) {
        DocumentKind asked = DocumentKind.coded(kind).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        return Sheet.asked(headers, language, format)
                .of(asked.code(), told -> documents.page(id, asked, told), told -> documents.paper(id, asked, told));
    }
}

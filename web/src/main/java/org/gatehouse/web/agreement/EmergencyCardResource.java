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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.documents.ReadEmergencyCards;
import org.gatehouse.core.documents.ReadEmergencyCards.Carded;
import org.gatehouse.core.documents.WriteEmergencyCards;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** What hangs on the wall of each site: who may break the glass, how, and what that sends to whom. */
@Path("/agreement/emergency-cards")
public class EmergencyCardResource {
    @Inject
    private ReadEmergencyCards cards;

    @Inject
    private WriteEmergencyCards write;

    @Context
    private HttpHeaders headers;

    /**
     * A site with its card.
     *
     * @param way what it takes until a warning leaves from there: {@code OPEN}, {@code BROKEN_GLASS}, or {@code NONE}
     */
    public record CardView(UUID siteId, String name, String address, String assemblyPoint, String way) {
        static CardView of(Carded site) {
            return new CardView(
                    site.id(),
                    site.name(),
                    site.address(),
                    site.assemblyPoint(),
                    site.way().name());
        }
    }

    /** Of all sites, by name. */
    @GET
    @LiveSession
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.TENANT_ADMIN, Role.EVACUATION_LEAD})
    public List<CardView> list() {
        return cards.sites().stream().map(CardView::of).toList();
    }

    /** By what is accepted; a link of a browser says {@code format=pdf} instead. */
    @GET
    @LiveSession
    @Path("/{site}")
    @Produces({Sheet.PAGE, Sheet.PAPER})
    @Refuses({
        Problem.NOT_FOUND,
        Problem.INVALID_INPUT,
        Problem.NO_AGREEMENT,
        Problem.CONTRACT_ENDED,
        Problem.DOCUMENT_CHANGED,
        Problem.BUSY
    })
    @Answers(body = byte[].class)
    @RolesAllowed({Role.TENANT_ADMIN, Role.EVACUATION_LEAD})
    public Response get(
            @PathParam("site") UUID site,
            @QueryParam("language") @Nullable @Pattern(regexp = "da|en") String language,
            @QueryParam("format") @Nullable @Pattern(regexp = "html|pdf") String format) {
        return Sheet.asked(headers, language, format)
                .of("emergency-card", told -> write.page(site, told), told -> write.paper(site, told));
    }
}

package org.gatehouse.web.disclosure;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.disclosure.Disclosures;
import org.gatehouse.access.disclosure.MadeExtract;
import org.gatehouse.web.disclosure.DisclosureViews.DisclosureView;
import org.gatehouse.web.http.Etags;

/** A request for the log as it stands, with its version. */
@Singleton
public class ShowDisclosure {
    private final Disclosures disclosures;

    @Inject
    public ShowDisclosure(Disclosures disclosures) {
        this.disclosures = disclosures;
    }

    DisclosureView view(UUID id) {
        return DisclosureView.of(disclosures.get(id), disclosures.companies(id), disclosures.hints(id));
    }

    Instant linkUntil(UUID id) {
        return disclosures.get(id).extract().flatMap(MadeExtract::linkUntil).orElseThrow();
    }

    Response answer(UUID id) {
        DisclosureView view = view(id);
        return Response.ok(view).tag(Etags.of(view.version())).build();
    }
}

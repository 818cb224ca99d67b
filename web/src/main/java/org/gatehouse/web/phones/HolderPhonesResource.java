package org.gatehouse.web.phones;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.access.factors.Factors;
import org.gatehouse.access.factors.PhoneFactor;
import org.gatehouse.access.phones.BoundPhone;
import org.gatehouse.access.phones.KnownPhones;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The phones of one key holder. */
@Path("/key-holders/{holder}/phones")
@Produces(MediaType.APPLICATION_JSON)
public class HolderPhonesResource {
    @Inject
    private Caller caller;

    @Inject
    private KnownPhones phones;

    @Inject
    private Factors factors;

    @Inject
    private Clock clock;

    /**
     * A phone.
     *
     * @param closedAt absent: it is in use
     * @param secondFactor absent: none has been set
     */
    public record PhoneView(
            UUID id,
            Instant boundAt,
            @Nullable Instant closedAt,
            @Nullable SecondFactorView secondFactor) {}

    /**
     * What a phone asks its holder for.
     *
     * @param kind passkey or pin
     * @param waitsUntil too many wrong ones, until then; absent: it does not wait
     */
    public record SecondFactorView(
            String kind, Instant setAt, @Nullable Instant waitsUntil) {
        static SecondFactorView of(PhoneFactor factor, Instant now) {
            return new SecondFactorView(
                    factor.kind().code(), factor.setAt(), factor.waitsUntil(now).orElse(null));
        }
    }

    @GET
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<PhoneView> list(@PathParam("holder") UUID holder) {
        return phones.of(holder, caller.actor()).stream().map(this::view).toList();
    }

    private PhoneView view(BoundPhone phone) {
        return new PhoneView(
                phone.id(),
                phone.boundAt(),
                phone.closedAt().orElse(null),
                factors.find(phone.id())
                        .map(factor -> SecondFactorView.of(factor, clock.instant()))
                        .orElse(null));
    }
}

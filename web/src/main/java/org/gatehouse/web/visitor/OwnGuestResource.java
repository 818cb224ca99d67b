package org.gatehouse.web.visitor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.visitor.visits.CorrectGuest;
import org.gatehouse.visitor.visits.CorrectGuest.Written;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** How a guest is written, for the guest: is this right? */
@Path("/my-visit/guest")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OwnGuestResource {
    @Inject
    private Caller caller;

    @Inject
    private CorrectGuest guests;

    /** @param changeable before the guest comes, while they are not inside, and never for the company's own people */
    public record GuestView(
            String firstName, String lastName, @Nullable String company, String language, boolean changeable) {
        static GuestView of(Written written) {
            Person guest = written.guest();
            return new GuestView(
                    guest.firstName(),
                    guest.lastName(),
                    guest.company().orElse(null),
                    guest.language().getLanguage(),
                    written.changeable());
        }

        @Override
        public String toString() {
            return "GuestView[…]";
        }
    }

    /**
     * All that is asked.
     *
     * @param language of messages: {@code da} or {@code en}
     */
    public record NamingBody(
            @NotNull @NotBlank @Line(max = 100) String firstName,
            @NotNull @Line(max = 100) String lastName,
            @Nullable @Line(max = 200) String company,
            @NotNull @Pattern(regexp = "da|en") String language) {
        Person.Naming read() {
            String works = company == null || company.isBlank() ? null : company.strip();
            return new Person.Naming(firstName.strip(), lastName.strip(), works, language);
        }

        @Override
        public String toString() {
            return "NamingBody[…]";
        }
    }

    @GET
    @Refuses(Problem.NOT_FOUND)
    @Answers(body = GuestView.class)
    @RolesAllowed(Role.VISITOR)
    public Response get() {
        Written written = guests.read(caller.id());
        return Response.ok(GuestView.of(written))
                .tag(Etags.of(written.guest().version()))
                .build();
    }

    @PUT
    @Refuses({
        Problem.NOT_FOUND,
        Problem.GUEST_INSIDE,
        Problem.VISIT_CANCELLED,
        Problem.STATE_NOT_POSSIBLE,
        Problem.VERSION_REQUIRED,
        Problem.STALE_VERSION,
        Problem.CHANGED_MEANWHILE
    })
    @Answers(body = GuestView.class)
    @RolesAllowed(Role.VISITOR)
    public Response correct(@HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid NamingBody body) {
        guests.correct(caller.id(), Etags.require(ifMatch), body.read());
        return get();
    }
}

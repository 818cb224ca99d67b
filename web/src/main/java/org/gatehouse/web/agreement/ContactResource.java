package org.gatehouse.web.agreement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.notices.KeepContacts;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.ShortCode;
import org.gatehouse.web.agreement.AgreementViews.ContactView;
import org.gatehouse.web.http.Etags;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.LiveSession;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** Whom we tell what the agreement says must be told. */
@Path("/agreement/contacts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ContactResource {
    @Inject
    private ReadAgreement agreement;

    @Inject
    private KeepContacts contacts;

    /** @param phone in any form people write; without a country code it is taken for Danish */
    public record ContactBody(
            @NotNull ContactRole role,
            @NotNull @NotBlank @Line(max = 200) String name,
            @NotNull @Line(max = 254) String email,
            @Nullable @Line(max = 40) String phone,
            @NotNull @Pattern(regexp = "da|en") String language) {

        Contact.Details read() {
            return new Contact.Details(
                    role,
                    name.strip(),
                    Email.parse("email", email),
                    phone == null || phone.isBlank() ? null : PhoneNumber.parse("phone", phone),
                    language);
        }

        @Override
        public String toString() {
            return "ContactBody[…]";
        }
    }

    /** @param code as it came by mail */
    public record CodeBody(@NotNull @Line(max = 20) String code) {
        @Override
        public String toString() {
            return "CodeBody[…]";
        }
    }

    @GET
    @RolesAllowed(Role.TENANT_ADMIN)
    public List<ContactView> list() {
        return agreement.contacts();
    }

    @POST
    @LiveSession
    @Refuses(Problem.STATE_NOT_POSSIBLE)
    @Answers(status = 201, body = ContactView.class)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response add(@NotNull @Valid ContactBody body) {
        UUID id = contacts.add(body.read());
        ContactView added = one(id);
        return Response.status(Response.Status.CREATED)
                .tag(Etags.of(added.version()))
                .entity(added)
                .build();
    }

    private ContactView one(UUID id) {
        return agreement.contacts().stream()
                .filter(contact -> contact.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    /** A new address has to be verified anew. */
    @PUT
    @LiveSession
    @Path("/{id}")
    @Refuses({Problem.NOT_FOUND, Problem.VERSION_REQUIRED, Problem.STALE_VERSION, Problem.CHANGED_MEANWHILE})
    @RolesAllowed(Role.TENANT_ADMIN)
    public ContactView change(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ContactBody body) {
        contacts.change(id, Etags.require(ifMatch), body.read());
        return one(id);
    }

    @DELETE
    @LiveSession
    @Path("/{id}")
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response remove(@PathParam("id") UUID id) {
        contacts.remove(id);
        return Response.noContent().build();
    }

    /** Mails a code to the address, good for seven days. */
    @POST
    @LiveSession
    @Path("/{id}/code")
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed(Role.TENANT_ADMIN)
    public Response ask(@PathParam("id") UUID id) {
        contacts.ask(id);
        return Response.noContent().build();
    }

    /** The code that was mailed. After five wrong ones a new code is needed. */
    @POST
    @LiveSession
    @Path("/{id}/verification")
    @Refuses({Problem.NOT_FOUND, Problem.CODE_NOT_VALID})
    @RolesAllowed(Role.TENANT_ADMIN)
    public ContactView verify(@PathParam("id") UUID id, @NotNull @Valid CodeBody body) {
        if (!contacts.verify(id, ShortCode.typed(body.code()))) {
            throw Refusal.ofField("code", Problem.CODE_NOT_VALID);
        }
        return one(id);
    }
}

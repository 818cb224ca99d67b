package org.gatehouse.web.visitor;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gatehouse.core.documents.PublishNotice;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.tokens.AccessToken;
import org.gatehouse.core.tokens.TokenIssuer;
import org.gatehouse.visitor.checkin.NoticeShown;
import org.gatehouse.visitor.checkin.PassImage;
import org.gatehouse.visitor.photos.WithdrawPhoto;
import org.gatehouse.visitor.posters.OwnPhone;
import org.gatehouse.visitor.visits.OpenPass;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.problem.Language;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/** The guest's own page: opened by the link of the invitation, for one visit (rule 22). */
@Path("/my-visit")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PassResource {
    @Inject
    private Caller caller;

    @Inject
    private OpenPass openPass;

    @Inject
    private TokenIssuer tokens;

    @Inject
    private MyVisit myVisit;

    @Inject
    private PublishNotice notices;

    @Inject
    private MyCalendar myCalendar;

    @Inject
    private OwnHostAnswer hostAnswer;

    @Inject
    private ReadOwnData ownData;

    @Inject
    private WithdrawPhoto withdrawal;

    @Inject
    private OwnPhone ownPhone;

    @Inject
    @ConfigProperty(name = "gatehouse.public-url")
    private String publicUrl;

    /** The secret behind the {@code #} of the link. */
    public record PassBody(
            @NotNull @Line(min = 8, max = 500) String pass) {
        @Override
        public String toString() {
            return "PassBody[…]";
        }
    }

    /** What a guest may call next, and for how many seconds. */
    public record Opened(String accessToken, long expiresIn) {}

    /**
     * A guest comes or goes.
     *
     * @param scanId made by the guest's page; the same when it sends again
     * @param poster what the entrance's poster holds, or the link that ends with it; absent where none was read
     * @param notice what the page showed about the guest's data; absent where it showed none
     */
    public record OwnScanBody(
            @NotNull UUID scanId,
            @Nullable @Line(max = 500) String poster,
            @Nullable @Valid NoticeShown notice) {
        @Nullable
        String token() {
            return poster == null ? null : ScanResource.secret(poster);
        }

        @Override
        public String toString() {
            return "OwnScanBody[" + scanId + "]";
        }
    }

    /** What the poster at an entrance holds, or the link that ends with it. */
    public record PosterBody(
            @NotNull @Line(min = 8, max = 500) String poster) {
        @Override
        public String toString() {
            return "PosterBody[…]";
        }
    }

    /** Opens a pass. An unknown one, and one of a visit long gone, is not found. */
    @POST
    @Path("/open")
    @Refuses(Problem.NOT_FOUND)
    @PermitAll
    public Opened open(@NotNull @Valid PassBody body) {
        OpenPass.Opened opened = openPass.byPassAcrossTenants(ScanResource.secret(body.pass()));
        AccessToken token = tokens.forVisitor(opened.tenant(), opened.visitId());
        return new Opened(token.text(), token.life().toSeconds());
    }

    /** When and where, whom to see, and where the visit stands. */
    @GET
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.VISITOR)
    public MyVisit.Body get() {
        return myVisit.show(caller.id(), notices.current());
    }

    /** How far the telling of the host has come, and what they answered: for a quarter of an hour. */
    @GET
    @Path("/answer")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.VISITOR)
    public HostAnswer answer() {
        return hostAnswer.toGuest(caller.id());
    }

    /** What is held about the guest, why, for whom, who has received it and for how long. */
    @GET
    @Path("/data")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.VISITOR)
    public OwnData data() {
        return ownData.of(caller.id());
    }

    /** The guest wants the photo that a kiosk took erased. It is never refused, also where there is none. */
    @DELETE
    @Path("/photo")
    @Refuses(Problem.NOT_FOUND)
    @Answers(status = 204)
    @RolesAllowed(Role.VISITOR)
    public Response withdrawPhoto() {
        withdrawal.withdraw(caller.id());
        return Response.noContent().build();
    }

    /** Which entrance a poster hangs at, for a guest who may come or go. One of another tenant is the same as none. */
    @POST
    @Path("/entrance")
    @Refuses({Problem.POSTER_NOT_VALID, Problem.VISIT_CANCELLED, Problem.MEETING_OVER})
    @RolesAllowed(Role.VISITOR)
    public OwnPhone.Entrance entrance(@NotNull @Valid PosterBody body) {
        return ownPhone.entrance(caller.id(), ScanResource.secret(body.poster()));
    }

    @POST
    @Path("/check-in")
    @Refuses({Problem.IDEMPOTENCY_KEY_REUSED, Problem.POSTER_NEEDED, Problem.POSTER_NOT_VALID})
    @RolesAllowed(Role.VISITOR)
    public ScanAnswer checkIn(@NotNull @Valid OwnScanBody body) {
        return ScanAnswer.of(ownPhone.comes(body.scanId(), caller.id(), body.token(), body.notice()));
    }

    @POST
    @Path("/check-out")
    @Refuses({Problem.IDEMPOTENCY_KEY_REUSED, Problem.POSTER_NOT_VALID})
    @RolesAllowed(Role.VISITOR)
    public ScanAnswer checkOut(@NotNull @Valid OwnScanBody body) {
        return ScanAnswer.of(ownPhone.goes(body.scanId(), caller.id(), body.token()));
    }

    /** The pass as a QR code; the secret comes from the guest's own link, because it is not kept after the arrival. */
    @POST
    @Path("/qr")
    @Produces("image/svg+xml")
    @RolesAllowed(Role.VISITOR)
    public String qr(@NotNull @Valid PassBody body) {
        return PassImage.svg(publicUrl + "/pass/#" + ScanResource.secret(body.pass()));
    }

    /** The visit for the guest's own calendar; once it is cancelled, what takes it out again. */
    @GET
    @Path("/calendar")
    @Produces("text/calendar")
    @Refuses(Problem.NOT_FOUND)
    @RolesAllowed(Role.VISITOR)
    public String calendar(@Context HttpHeaders headers) {
        return myCalendar.write(caller.id(), Language.of(headers));
    }
}

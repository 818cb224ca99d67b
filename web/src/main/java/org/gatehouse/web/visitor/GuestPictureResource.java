package org.gatehouse.web.visitor;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.core.devices.CountAtKiosk;
import org.gatehouse.core.devices.KioskCeiling;
import org.gatehouse.core.input.Line;
import org.gatehouse.core.persistence.Contention;
import org.gatehouse.core.pictures.Redrawn;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.visitor.houserules.SignRules;
import org.gatehouse.visitor.houserules.SignatureImage;
import org.gatehouse.visitor.houserules.Signing;
import org.gatehouse.visitor.photos.AnswerPhoto;
import org.gatehouse.visitor.photos.PhotoImage;
import org.gatehouse.web.openapi.Answers;
import org.gatehouse.web.openapi.Refuses;
import org.gatehouse.web.security.Caller;
import org.gatehouse.web.security.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a guest at a kiosk leaves besides their name. Whether it is wanted at all is known before a picture is looked
 * at, and no transaction waits while one is drawn anew.
 */
@Path("/scans") // as ScanResource: of two classes, the one with the longer path would hide the other
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GuestPictureResource {
    /** More than anybody makes in the time for which a scan is good. */
    static final int MOST_ATTEMPTS = 1000;

    @Inject
    private Caller caller;

    @Inject
    private AnswerPhoto photos;

    @Inject
    private SignRules rules;

    @Inject
    private CountAtKiosk counting;

    /**
     * @param image a PNG or JPEG in base 64; absent where the guest wants no photo
     * @param keptUntil with an image: the last day, as the guest read it on the screen; it is kept no longer
     */
    public record PhotoBody(
            @Nullable @Size(max = 240_000) String image,
            @Nullable LocalDate keptUntil) {
        @Override
        public String toString() {
            return "PhotoBody[…]";
        }
    }

    /**
     * Under the text that the kiosk showed: a name or an image.
     *
     * @param attempt counted by the kiosk from 1 for each scan: the next one begins when the guest has refused one
     * @param rulesId the text, as the kiosk was given it
     * @param language in which it was read
     * @param name typed
     * @param image drawn: a PNG or JPEG in base 64
     * @param keptUntil with an image: the last day, as the guest read it on the screen; it is kept no longer
     */
    public record SignatureBody(
            @Min(1) @Max(MOST_ATTEMPTS) int attempt,
            @NotNull UUID rulesId,
            @NotNull @Pattern(regexp = "da|en") String language,
            @Nullable @Line(max = 200) String name,
            @Nullable @Size(max = 120_000) String image,
            @Nullable LocalDate keptUntil) {

        void requireOneThing() {
            if (typed() == null == (image == null)) {
                throw Refusal.ofField(image == null ? "name" : "image", Problem.INVALID_INPUT);
            }
        }

        Signing read() {
            SignatureImage drawn = image == null ? null : SignatureImage.of(Redrawn.decode(image));
            return new Signing(attempt, rulesId, language, typed(), drawn, keptUntil);
        }

        private @Nullable String typed() {
            return name == null || name.isBlank() ? null : name.strip();
        }

        @Override
        public String toString() {
            return "SignatureBody[" + rulesId + "]";
        }
    }

    /**
     * The guest who has just come in at the kiosk that made the scan lets it take a photo, or wants none: within 15
     * minutes, a photo only where the tenant asks for one. What is kept is drawn anew, small and without anything but
     * its pixels.
     */
    @PUT
    @Path("/{scan}/photo")
    @Refuses({Problem.NOT_FOUND, Problem.DEVICE_REVOKED, Problem.IMAGE_NOT_USABLE, Problem.BUSY})
    @Answers(status = 204)
    @RolesAllowed(Role.KIOSK)
    public Response photo(@PathParam("scan") UUID scan, @NotNull @Valid PhotoBody body) {
        if (body.image() == null) {
            photos.refuse(caller.id(), scan);
            return Response.noContent().build();
        }
        LocalDate shown = shown(body.keptUntil());
        photos.requireAsked(caller.id(), scan);
        countPicture();
        photos.take(caller.id(), scan, PhotoImage.of(Redrawn.decode(body.image())), shown);
        return Response.noContent().build();
    }

    /**
     * The guest who is inside, and has shown it to the kiosk that made the scan, signs the house rules: within 15
     * minutes. The same text once; sent again it is the same signature. Of an attempt that the guest has refused
     * meanwhile nothing is kept.
     */
    @PUT
    @Path("/{scan}/signature")
    @Refuses({Problem.NOT_FOUND, Problem.DEVICE_REVOKED, Problem.IMAGE_NOT_USABLE, Problem.BUSY})
    @Answers(status = 204)
    @RolesAllowed(Role.KIOSK)
    public Response sign(@PathParam("scan") UUID scan, @NotNull @Valid SignatureBody body) {
        body.requireOneThing();
        rules.requireAsked(caller.id(), scan, body.rulesId(), body.image() != null);
        if (body.image() != null) {
            shown(body.keptUntil());
            countPicture();
        }
        rules.sign(caller.id(), scan, body.read());
        return Response.noContent().build();
    }

    /**
     * The guest does not sign. Where a signature of theirs did arrive with this scan, it is erased, and what of that
     * attempt arrives later is not kept.
     */
    @DELETE
    @Path("/{scan}/signature")
    @Refuses({Problem.NOT_FOUND, Problem.DEVICE_REVOKED})
    @Answers(status = 204)
    @RolesAllowed(Role.KIOSK)
    public Response refuse(
            @PathParam("scan") UUID scan, @QueryParam("attempt") @NotNull @Min(1) @Max(MOST_ATTEMPTS) Integer attempt) {
        rules.refuse(caller.id(), scan, attempt);
        return Response.noContent().build();
    }

    private static LocalDate shown(@Nullable LocalDate keptUntil) {
        if (keptUntil == null) {
            throw Refusal.ofField("keptUntil", Problem.INVALID_INPUT);
        }
        return keptUntil;
    }

    private void countPicture() {
        Contention.retried(() -> counting.take(caller.id(), KioskCeiling.PICTURE));
    }
}

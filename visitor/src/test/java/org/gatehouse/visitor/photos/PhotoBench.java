package org.gatehouse.visitor.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.TEN;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.core.tenancy.TenantSettings.KioskSteps;
import org.gatehouse.core.tenancy.TenantSettings.PhotoStep;
import org.gatehouse.core.tenancy.TenantSettings.RulesStep;
import org.gatehouse.visitor.checkin.Newcomers;
import org.gatehouse.visitor.checkin.Scans;
import org.gatehouse.visitor.desk.LookAtPicture;
import org.gatehouse.visitor.houserules.Signatures;
import org.gatehouse.visitor.testing.KioskBench;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.testing.World.UseCases;
import org.gatehouse.visitor.visits.Visit;
import org.junit.jupiter.api.BeforeEach;

/** A guest at a kiosk that asks for photos. */
abstract class PhotoBench extends KioskBench {
    static final Optional<PhotoImage> FACE = Optional.of(PhotoImage.of(picture()));
    static final Optional<PhotoImage> NONE = Optional.empty();

    UUID other;

    @BeforeEach
    void asksForPhotos() {
        settings(PhotoStep.ASKED);
        kiosk = add("Tablet");
        other = add("Other tablet");
    }

    void answer(UUID at, UUID about, Optional<PhotoImage> image) {
        if (image.isPresent()) {
            take(at, about, LocalDate.parse("2026-12-20"));
        } else {
            does(use -> answers(use).refuse(at, about));
        }
    }

    void take(UUID at, UUID about, LocalDate shown) {
        does(use -> answers(use).take(at, about, FACE.orElseThrow(), shown));
    }

    AnswerPhoto answers(UseCases use) {
        return new AnswerPhoto(
                use.rows(),
                new Newcomers(new Kiosks(use.rows()), new Scans(use.rows(), world.clock), use.visits()),
                photos(use),
                period(use),
                use.tenants(),
                World.KEY,
                outbox(use),
                world.clock);
    }

    void agree(String period) {
        Terms terms = Agreed.terms(List.of(), List.of());
        world.in(use -> Agreed.inForce(use.rows(), Agreed.keeping(terms, "photo", period), TEN));
    }

    void withdraw() {
        does(use -> new WithdrawPhoto(use.visits(), photos(use), outbox(use), world.clock).withdraw(visit));
    }

    void left() {
        does(use -> new ForgetRefusals(use.rows()).on(new GuestLeft(visit, world.clock.instant(), false)));
    }

    byte[] look(UUID by) {
        return world.in(use -> new LookAtPicture(
                        use.rows(),
                        use.visits(),
                        new Sites(use.rows()),
                        photos(use),
                        new Signatures(use.rows(), World.KEY),
                        world.clock)
                .photo(visit, by));
    }

    static GuestPhoto photoOf(Visit one) {
        GuestPhoto photo = new GuestPhoto(one, LocalDate.parse("2026-12-20"), TEN);
        photo.take(FACE.orElseThrow(), World.KEY, LocalDate.parse("2026-12-20"), TEN);
        return photo;
    }

    void breakOne(UUID broken) {
        does(use -> use.rows()
                .change("update GuestPhoto x set x.sealed = :nothing where x.tenantId = :tenant and x.id = :id")
                .setParameter("nothing", new byte[] {0})
                .setParameter("id", broken)
                .executeUpdate());
    }

    long kept() {
        return world.in(use -> use.rows()
                .query("select count(x) from GuestPhoto x where x.tenantId = :tenant", Long.class)
                .getSingleResult());
    }

    void refused(UUID at, UUID about) {
        assertThatThrownBy(() -> answer(at, about, FACE))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.NOT_FOUND));
    }

    /** Each step in a transaction of its own, as the container would. */
    void forget() {
        boolean more = true;
        while (more) {
            more = world.in(use -> new DuePictures(use.rows(), new Sites(use.rows()), period(use), world.clock)
                    .erasePhotos(world.site));
        }
    }

    Optional<PhotoChoice> choice() {
        return world.in(use -> photos(use).of(visit).map(GuestPhoto::choice));
    }

    Optional<byte[]> jpeg() {
        return world.in(use -> photos(use).jpeg(site(), visit, world.clock.instant()));
    }

    boolean isShown() {
        return world.in(use -> photos(use).shown(site(), List.of(visit), world.clock.instant()))
                .contains(visit);
    }

    Site site() {
        return world.in(use -> new Sites(use.rows()).get(world.site));
    }

    static Photos photos(UseCases use) {
        return new Photos(use.rows(), World.KEY);
    }

    void settings(PhotoStep photo) {
        world.database.run(em -> em.find(Tenant.class, world.tenant.value())
                .change(TenantSettings.DEFAULT.asking(new KioskSteps(photo, RulesStep.OFF, false))));
    }

    static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

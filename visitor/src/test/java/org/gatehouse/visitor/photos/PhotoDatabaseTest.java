package org.gatehouse.visitor.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.devices.PairingCodes;
import org.gatehouse.core.devices.SetUpKiosk;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.events.OutboxWake;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.core.tenancy.TenantSettings.KioskSteps;
import org.gatehouse.core.tenancy.TenantSettings.PhotoStep;
import org.gatehouse.core.tenancy.TenantSettings.RulesStep;
import org.gatehouse.visitor.checkin.Newcomers;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Scans;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.desk.UndoPassage;
import org.gatehouse.visitor.houserules.Signatures;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.testing.World.UseCases;
import org.gatehouse.visitor.visits.Passage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest's answer to the question for a photo, from the kiosk until it is erased, on the real database. */
class PhotoDatabaseTest {
    private static final Optional<PhotoImage> FACE = Optional.of(PhotoImage.of(picture()));
    private static final Optional<PhotoImage> NONE = Optional.empty();

    private final World world = new World();
    private final UUID meeting = world.meeting(guest("Gerda", null));
    private final UUID visit = world.visitOf(meeting).id();
    private final UUID scan = UUID.randomUUID();
    private UUID kiosk;
    private UUID other;

    @BeforeEach
    void asksForPhotos() {
        settings(PhotoStep.ASKED);
        kiosk = add("Tablet");
        other = add("Other tablet");
    }

    @Test
    void a_photo_is_kept_sealed_for_its_visit_and_the_desk_learns_of_it() throws IOException {
        arrive();

        answer(kiosk, scan, FACE);

        assertThat(choice()).contains(PhotoChoice.TAKEN);
        byte[] seen = jpeg().orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(seen)).getWidth()).isEqualTo(64);
        byte[] kept =
                world.database.withDatabase(world.tenant, em -> (byte[])
                        em.createQuery("select x.sealed from GuestPhoto x where x.tenantId = :tenant and x.id = :id")
                                .setParameter("tenant", world.tenant.value())
                                .setParameter("id", visit)
                                .getSingleResult());
        assertThat(new String(seen, StandardCharsets.ISO_8859_1)).contains("JFIF");
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("JFIF");
        assertThatThrownBy(() -> World.KEY.openBytes(UUID.randomUUID(), kept)).isInstanceOf(RuntimeException.class);
        assertThat(world.events()).endsWith("VisitTouched");
    }

    @Test
    void who_wants_none_is_known_to_want_none_and_nothing_else_is_kept() {
        arrive();

        answer(kiosk, scan, NONE);

        assertThat(choice()).contains(PhotoChoice.WITHOUT);
        assertThat(jpeg()).isEmpty();
    }

    @Test
    void the_last_word_counts_and_takes_the_picture_with_it() {
        arrive();
        answer(kiosk, scan, FACE);
        answer(kiosk, scan, NONE);

        assertThat(choice()).contains(PhotoChoice.WITHOUT);
        assertThat(jpeg()).isEmpty();
    }

    @Test
    void only_the_kiosk_at_which_the_guest_came_in_may_say_so_and_only_for_a_while() {
        arrive();
        refused(other, scan);
        refused(kiosk, UUID.randomUUID());

        world.clock.advance(Duration.ofMinutes(15));

        refused(kiosk, scan);
        assertThat(choice()).isEmpty();
    }

    @Test
    void nobody_is_asked_where_the_tenant_asks_for_none() {
        settings(PhotoStep.OFF);
        arrive();

        refused(kiosk, scan);
    }

    @Test
    void of_a_guest_who_did_not_come_in_or_has_left_no_photo_is_kept() {
        UUID tooEarly = UUID.randomUUID();
        world.clock.advance(Duration.ofHours(-3));
        world.in(use -> use.checkIn().byId(new Showing(tooEarly, world.site, Scan.Way.QR, kiosk), visit));
        refused(kiosk, tooEarly);
        world.clock.advance(Duration.ofHours(3));
        arrive();
        leave();

        refused(kiosk, scan);
    }

    @Test
    void a_photo_is_of_the_stay_that_began_with_the_scan() {
        arrive();
        world.clock.advance(Duration.ofMinutes(1));
        leave();
        world.clock.advance(Duration.ofMinutes(1));
        UUID again = UUID.randomUUID();
        world.in(use -> use.checkIn().byId(new Showing(again, world.site, Scan.Way.QR, kiosk), visit));

        refused(kiosk, scan);
        answer(kiosk, again, FACE);
        assertThat(choice()).contains(PhotoChoice.TAKEN);
    }

    @Test
    void a_check_in_that_was_a_mistake_takes_its_photo_with_it() {
        arrive();
        answer(kiosk, scan, FACE);

        world.in(use -> world.undo(use)
                .undo(new UndoPassage.Word(UUID.randomUUID(), world.site, visit, Passage.CHECK_IN, TEN, kiosk)));

        assertThat(choice()).isEmpty();
    }

    @Test
    void it_is_kept_for_thirty_days_after_the_guest_has_left_and_not_for_one_more() {
        arrive();
        answer(kiosk, scan, FACE);
        world.clock.advance(Duration.ofDays(400));
        forget();
        assertThat(choice()).as("inside").isPresent();
        world.clock.set(TEN.plus(Duration.ofHours(1)));
        leave();

        world.clock.set(Instant.parse("2026-12-20T22:59:00Z")); // 23:59 in Copenhagen, thirty days after
        forget();
        assertThat(choice()).isPresent();

        world.clock.set(Instant.parse("2026-12-20T23:00:00Z"));
        forget();
        assertThat(choice()).isEmpty();
    }

    @Test
    void who_left_yesterday_is_not_erased_with_who_left_long_ago() {
        UUID later = world.in(use ->
                use.plan().plan(world.planAt(TEN.plus(Duration.ofDays(20))), List.of(guest("Mona", null)), null));
        UUID hers = world.visitOf(later).id();
        arrive();
        answer(kiosk, scan, NONE);
        leave();
        world.clock.advance(Duration.ofDays(20));
        UUID second = UUID.randomUUID();
        world.in(use -> use.checkIn().byId(new Showing(second, world.site, Scan.Way.QR, kiosk), hers));
        answer(kiosk, second, FACE);
        world.in(use -> use.checkOut().byId(new Showing(UUID.randomUUID(), world.site, Scan.Way.QR, kiosk), hers));

        world.clock.advance(Duration.ofDays(11));
        forget();

        assertThat(choice()).isEmpty();
        boolean isKept = world.in(use -> photos(use).of(hers).isPresent());
        assertThat(isKept).isTrue();
    }

    @Test
    void another_tenant_has_none_of_it() {
        arrive();
        answer(kiosk, scan, FACE);
        World stranger = new World();

        Optional<byte[]> found = stranger.in(use -> photos(use).jpeg(visit));
        Map<UUID, PhotoChoice> choices = stranger.in(use -> photos(use).choices(Set.of(visit)));
        assertThat(found).isEmpty();
        assertThat(choices).isEmpty();
    }

    private void arrive() {
        world.in(use -> use.checkIn().byId(new Showing(scan, world.site, Scan.Way.QR, kiosk), visit));
    }

    private void leave() {
        world.in(use -> use.checkOut().byId(new Showing(UUID.randomUUID(), world.site, Scan.Way.QR, kiosk), visit));
    }

    private void answer(UUID at, UUID about, Optional<PhotoImage> image) {
        does(use -> new AnswerPhoto(
                        use.rows(),
                        new Newcomers(new Kiosks(use.rows()), new Scans(use.rows(), world.clock), use.visits()),
                        photos(use),
                        use.tenants(),
                        World.KEY,
                        new Outbox(use.rows(), world.clock, Runnable::run, new OutboxWake()),
                        world.clock)
                .answer(at, about, image));
    }

    private void refused(UUID at, UUID about) {
        assertThatThrownBy(() -> answer(at, about, FACE))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.NOT_FOUND));
    }

    private void forget() {
        does(use -> new ForgetPhotos(
                        use.rows(),
                        new Sites(use.rows()),
                        photos(use),
                        new Signatures(use.rows(), World.KEY),
                        new PhotoPeriod(new Agreements(use.rows()), world.clock),
                        world.clock)
                .forgetDue());
    }

    private void does(Consumer<UseCases> work) {
        world.in(use -> {
            work.accept(use);
            return true;
        });
    }

    private Optional<PhotoChoice> choice() {
        return world.in(use -> photos(use).of(visit).map(GuestPhoto::choice));
    }

    private Optional<byte[]> jpeg() {
        return world.in(use -> photos(use).jpeg(visit));
    }

    private static Photos photos(UseCases use) {
        return new Photos(use.rows(), World.KEY);
    }

    private UUID add(String name) {
        return world.in(use -> new SetUpKiosk(
                        use.rows(),
                        new Kiosks(use.rows()),
                        new Sites(use.rows()),
                        new PairingCodes(World.KEY),
                        world.clock)
                .add(world.site, "Front", name));
    }

    private void settings(PhotoStep photo) {
        world.database.run(em -> em.find(Tenant.class, world.tenant.value())
                .change(TenantSettings.DEFAULT.asking(new KioskSteps(photo, RulesStep.OFF, false))));
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

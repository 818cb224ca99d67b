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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.devices.PairingCodes;
import org.gatehouse.core.devices.SetUpKiosk;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
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
import org.gatehouse.visitor.desk.LookAtPicture;
import org.gatehouse.visitor.desk.UndoPassage;
import org.gatehouse.visitor.houserules.Signatures;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.testing.World.UseCases;
import org.gatehouse.visitor.visits.Guest;
import org.gatehouse.visitor.visits.Meeting;
import org.gatehouse.visitor.visits.Passage;
import org.gatehouse.visitor.visits.Visit;
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
    void it_is_kept_until_the_day_that_the_guest_was_shown_and_not_for_one_more() {
        arrive();
        answer(kiosk, scan, FACE);

        world.clock.set(Instant.parse("2026-12-20T22:59:00Z")); // 23:59 in Copenhagen, thirty days after
        forget();
        assertThat(choice()).isPresent();

        world.clock.set(Instant.parse("2026-12-20T23:00:00Z"));
        forget();
        assertThat(choice()).isEmpty();
    }

    @Test
    void a_day_that_was_shown_binds_where_more_is_agreed_later_and_where_less_was_agreed_meanwhile() {
        arrive();
        take(kiosk, scan, LocalDate.parse("2026-11-22"));
        agree("P90D");

        world.clock.set(Instant.parse("2026-11-22T22:59:00Z"));
        forget();
        assertThat(choice()).isPresent();
        world.clock.advance(Duration.ofMinutes(1));
        forget();
        assertThat(choice()).isEmpty();
    }

    @Test
    void what_is_agreed_counts_where_it_ends_before_the_day_that_was_shown() {
        arrive();
        answer(kiosk, scan, FACE);
        agree("P1D");

        world.clock.set(Instant.parse("2026-11-21T22:59:00Z"));
        forget();
        assertThat(choice()).isPresent();
        world.clock.advance(Duration.ofMinutes(1));
        forget();
        assertThat(choice()).isEmpty();
    }

    @Test
    void no_kiosk_makes_it_be_kept_for_longer_than_is_agreed() {
        arrive();
        take(kiosk, scan, LocalDate.parse("2036-01-01"));

        LocalDate until = world.in(use -> photos(use).of(visit).orElseThrow().keptUntil());
        assertThat(until).isEqualTo(LocalDate.parse("2026-12-20"));
    }

    @Test
    void more_than_fits_in_one_transaction_goes_in_several_and_one_that_does_not_open_goes_too() {
        Guest[] many =
                IntStream.range(0, 60).mapToObj(n -> guest("Guest" + n, null)).toArray(Guest[]::new);
        UUID large = world.meeting(many);
        world.in(use -> {
            Meeting meeting = use.rows().find(Meeting.class, large).orElseThrow();
            use.visits().of(meeting).forEach(one -> use.rows().add(photoOf(one)));
            return true;
        });
        breakOne(world.visitOf(large).id());
        assertThat(kept()).isEqualTo(60);

        world.clock.advance(Duration.ofDays(31));
        forget();

        assertThat(kept()).isZero();
    }

    @Test
    void consent_is_withdrawn_at_any_time_and_twice_is_as_good_as_once() {
        arrive();
        answer(kiosk, scan, FACE);
        settings(PhotoStep.OFF);
        leave();

        withdraw();
        withdraw();

        assertThat(choice()).isEmpty();
        assertThat(world.events()).containsSubsequence("GuestLeft", "VisitTouched");
    }

    @Test
    void who_wants_none_is_heard_also_where_nobody_asks_any_more() {
        arrive();
        answer(kiosk, scan, FACE);
        settings(PhotoStep.OFF);

        answer(kiosk, scan, NONE);

        assertThat(jpeg()).isEmpty();
    }

    @Test
    void that_none_was_wanted_is_forgotten_when_the_guest_leaves_and_a_photo_is_not() {
        arrive();
        answer(kiosk, scan, NONE);
        left();
        assertThat(choice()).isEmpty();

        answer(kiosk, scan, FACE);
        left();
        assertThat(choice()).contains(PhotoChoice.TAKEN);
    }

    @Test
    void a_coming_that_was_a_mistake_leaves_the_photo_of_the_one_before() {
        arrive();
        answer(kiosk, scan, FACE);
        world.clock.advance(Duration.ofMinutes(2));
        leave();
        world.clock.advance(Duration.ofMinutes(2));
        world.in(use -> use.checkIn().byId(new Showing(UUID.randomUUID(), world.site, Scan.Way.QR, kiosk), visit));

        world.in(use -> world.undo(use)
                .undo(new UndoPassage.Word(
                        UUID.randomUUID(),
                        world.site,
                        visit,
                        Passage.CHECK_IN,
                        TEN.plus(Duration.ofMinutes(4)),
                        kiosk)));

        assertThat(choice()).contains(PhotoChoice.TAKEN);
    }

    @Test
    void reception_looks_while_the_guest_is_here_and_on_the_same_day_and_each_look_is_kept() {
        arrive();
        answer(kiosk, scan, FACE);
        UUID by = UUID.randomUUID();

        assertThat(look(by)).isNotEmpty();
        leave();
        world.clock.set(Instant.parse("2026-11-20T22:59:00Z"));
        assertThat(look(by)).isNotEmpty();
        world.clock.advance(Duration.ofMinutes(1)); // midnight
        assertThatThrownBy(() -> look(by)).isInstanceOf(Refusal.class);

        List<UUID> looks = world.in(use -> use.rows()
                .query(
                        "select x.lookedBy from PictureLook x where x.tenantId = :tenant and x.visitId = :visit",
                        UUID.class)
                .setParameter("visit", visit)
                .getResultList());
        assertThat(looks).containsExactly(by, by);
    }

    @Test
    void a_signature_does_not_open_in_the_place_of_a_photo() {
        byte[] sealed = World.KEY.seal(visit, "signature", new byte[] {1});

        assertThatThrownBy(() -> World.KEY.openBytes(visit, "photo", sealed)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> World.KEY.openBytes(visit, sealed)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void another_tenant_has_none_of_it() {
        arrive();
        answer(kiosk, scan, FACE);
        World stranger = new World();

        Optional<byte[]> found = stranger.in(use -> photos(use).jpeg(visit));
        Set<UUID> taken = stranger.in(use -> photos(use).taken(Set.of(visit)));
        assertThat(found).isEmpty();
        assertThat(taken).isEmpty();
    }

    private void arrive() {
        world.in(use -> use.checkIn().byId(new Showing(scan, world.site, Scan.Way.QR, kiosk), visit));
    }

    private void leave() {
        world.in(use -> use.checkOut().byId(new Showing(UUID.randomUUID(), world.site, Scan.Way.QR, kiosk), visit));
    }

    private void answer(UUID at, UUID about, Optional<PhotoImage> image) {
        if (image.isPresent()) {
            take(at, about, LocalDate.parse("2026-12-20"));
        } else {
            does(use -> answers(use).refuse(at, about));
        }
    }

    private void take(UUID at, UUID about, LocalDate shown) {
        does(use -> answers(use).take(at, about, FACE.orElseThrow(), shown));
    }

    private AnswerPhoto answers(UseCases use) {
        return new AnswerPhoto(
                use.rows(),
                new Newcomers(new Kiosks(use.rows()), new Scans(use.rows(), world.clock), use.visits()),
                photos(use),
                period(use),
                new Sites(use.rows()),
                use.tenants(),
                World.KEY,
                outbox(use),
                world.clock);
    }

    private Outbox outbox(UseCases use) {
        return new Outbox(use.rows(), world.clock, Runnable::run, new OutboxWake());
    }

    private PhotoPeriod period(UseCases use) {
        return new PhotoPeriod(new Agreements(use.rows()), world.clock);
    }

    private void agree(String period) {
        Terms terms = Agreed.terms(List.of(), List.of());
        world.in(use -> Agreed.inForce(use.rows(), Agreed.keeping(terms, "photo", period), TEN));
    }

    private void withdraw() {
        does(use -> new WithdrawPhoto(use.visits(), photos(use), outbox(use)).withdraw(visit));
    }

    private void left() {
        does(use -> new ForgetRefusals(use.rows()).on(new GuestLeft(visit, world.clock.instant(), false)));
    }

    private byte[] look(UUID by) {
        return world.in(use -> new LookAtPicture(
                        use.rows(),
                        use.visits(),
                        new Sites(use.rows()),
                        photos(use),
                        new Signatures(use.rows(), World.KEY),
                        world.clock)
                .photo(visit, by));
    }

    private static GuestPhoto photoOf(Visit one) {
        GuestPhoto photo = new GuestPhoto(one, LocalDate.parse("2026-12-20"), TEN);
        photo.take(FACE.orElseThrow(), World.KEY, LocalDate.parse("2026-12-20"), TEN);
        return photo;
    }

    private void breakOne(UUID broken) {
        does(use -> use.rows()
                .change("update GuestPhoto x set x.sealed = :nothing where x.tenantId = :tenant and x.id = :id")
                .setParameter("nothing", new byte[] {0})
                .setParameter("id", broken)
                .executeUpdate());
    }

    private long kept() {
        return world.in(use -> use.rows()
                .query("select count(x) from GuestPhoto x where x.tenantId = :tenant", Long.class)
                .getSingleResult());
    }

    private void refused(UUID at, UUID about) {
        assertThatThrownBy(() -> answer(at, about, FACE))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.problem()).isEqualTo(Problem.NOT_FOUND));
    }

    /** Each step in a transaction of its own, as the container would. */
    private void forget() {
        boolean more = true;
        while (more) {
            more = world.in(use -> new DuePictures(use.rows(), new Sites(use.rows()), period(use), world.clock)
                    .erasePhotos(world.site));
        }
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

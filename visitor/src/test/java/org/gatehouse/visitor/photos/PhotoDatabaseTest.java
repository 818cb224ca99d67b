package org.gatehouse.visitor.photos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.TenantSettings.PhotoStep;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.desk.PictureLook;
import org.gatehouse.visitor.desk.PictureLooks;
import org.gatehouse.visitor.testing.World;
import org.junit.jupiter.api.Test;

/** What is kept of the answer to the question for a photo, and who may see it. */
class PhotoDatabaseTest extends PhotoBench {

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
        assertThatThrownBy(() -> World.KEY.openBytes(UUID.randomUUID(), "photo", kept))
                .isInstanceOf(RuntimeException.class);
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
    void who_wants_none_is_heard_also_where_nobody_asks_any_more() {
        arrive();
        answer(kiosk, scan, FACE);
        settings(PhotoStep.OFF);

        answer(kiosk, scan, NONE);

        assertThat(jpeg()).isEmpty();
    }

    @Test
    void reception_looks_while_the_guest_is_here_and_on_the_same_day_and_each_look_is_kept() {
        arrive();
        answer(kiosk, scan, FACE);
        UUID by = UUID.randomUUID();

        assertThat(look(by)).isNotEmpty();
        assertThat(isShown()).isTrue();
        leave();
        world.clock.set(Instant.parse("2026-11-20T22:59:00Z"));
        assertThat(look(by)).isNotEmpty();
        assertThat(isShown()).isTrue();
        world.clock.advance(Duration.ofMinutes(1)); // midnight
        assertThatThrownBy(() -> look(by)).isInstanceOf(Refusal.class);
        assertThat(isShown()).isFalse();

        List<UUID> looks = world.in(use -> use.rows()
                .query(
                        "select x.lookedBy from PictureLook x where x.tenantId = :tenant and x.visitId = :visit",
                        UUID.class)
                .setParameter("visit", visit)
                .getResultList());
        assertThat(looks).containsExactly(by, by);
        List<PictureLook> told = world.in(use -> new PictureLooks(use.rows()).of(visit));
        assertThat(told).extracting(PictureLook::lookedAt).isSorted().hasSize(2);
    }

    @Test
    void a_signature_does_not_open_in_the_place_of_a_photo() {
        byte[] sealed = World.KEY.seal(visit, "signature", new byte[] {1});

        assertThatThrownBy(() -> World.KEY.openBytes(visit, "photo", sealed)).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> World.KEY.open(visit, sealed)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void another_tenant_has_none_of_it() {
        arrive();
        answer(kiosk, scan, FACE);
        Site here = site();
        World stranger = new World();

        Optional<byte[]> found = stranger.in(use -> photos(use).jpeg(here, visit, world.clock.instant()));
        Set<UUID> taken = stranger.in(use -> photos(use).shown(here, Set.of(visit), world.clock.instant()));
        assertThat(found).isEmpty();
        assertThat(taken).isEmpty();
    }
}

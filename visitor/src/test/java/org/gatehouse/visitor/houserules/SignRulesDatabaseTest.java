package org.gatehouse.visitor.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.TEN;
import static org.gatehouse.visitor.testing.World.guest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.devices.PairingCodes;
import org.gatehouse.core.devices.SetUpKiosk;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.events.OutboxWake;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Sha256;
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
import org.gatehouse.visitor.houserules.HouseRules.Texts;
import org.gatehouse.visitor.photos.ForgetPhotos;
import org.gatehouse.visitor.photos.PhotoPeriod;
import org.gatehouse.visitor.photos.Photos;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.visits.Passage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a guest reads and signs at a kiosk, on the real database. */
class SignRulesDatabaseTest {
    private static final Texts FIRST = new Texts(List.of("Ingen billeder.", "Bær dit skilt."), List.of("No pictures."));
    private static final Texts SECOND = new Texts(List.of("Alt er tilladt."), List.of("Anything goes."));
    private static final SignatureImage STROKES = SignatureImage.of(picture());

    private final World world = new World();
    private final UUID meeting = world.meeting(guest("Gerda", null));
    private final UUID visit = world.visitOf(meeting).id();
    private final UUID scan = UUID.randomUUID();
    private UUID kiosk;
    private UUID rules;

    @BeforeEach
    void hasHouseRules() {
        settings(RulesStep.DRAWN);
        kiosk = world.in(use -> new SetUpKiosk(
                        use.rows(),
                        new Kiosks(use.rows()),
                        new Sites(use.rows()),
                        new PairingCodes(World.KEY),
                        world.clock)
                .add(world.site, "Front", "Tablet"));
        rules = write(0, FIRST);
    }

    @Test
    void what_was_signed_is_the_text_as_it_stood_in_the_language_in_which_it_was_read() {
        arrive();
        sign(rules, "Gerda Test", null);

        UUID next = write(1, SECOND);

        SignedRules signed = signed().orElseThrow();
        Texts text = world.in(
                use -> new Signatures(use.rows(), World.KEY).text(signed).texts());
        assertThat(next).isNotEqualTo(rules);
        assertThat(text).isEqualTo(FIRST);
        assertThat(signed.textHash()).isEqualTo(Sha256.of("Ingen billeder.\nBær dit skilt."));
        assertThat(signed.name()).contains("Gerda Test");
        assertThat(signed.signedAt()).isEqualTo(TEN);
        assertThat(world.events()).endsWith("VisitTouched");
    }

    @Test
    void a_text_that_did_not_change_is_no_new_version_and_an_old_number_writes_nothing() {
        assertThat(write(1, FIRST)).isEqualTo(rules);
        refused(Problem.STALE_VERSION, () -> write(0, SECOND));
    }

    @Test
    void strokes_are_sealed_and_go_when_photos_go_and_that_it_was_signed_stays() {
        arrive();
        sign(rules, null, STROKES);
        assertThat(signed().orElseThrow().isDrawn()).isTrue();
        byte[] png = world.in(
                use -> new Signatures(use.rows(), World.KEY).strokes(visit).orElseThrow());
        assertThat(png).isEqualTo(STROKES.png());
        world.in(use -> use.checkOut().byId(new Showing(UUID.randomUUID(), world.site, Scan.Way.QR, kiosk), visit));

        world.clock.advance(Duration.ofDays(30));
        forget();
        assertThat(signed().orElseThrow().isDrawn()).isTrue();
        world.clock.advance(Duration.ofDays(1));
        forget();

        assertThat(signed().orElseThrow().isDrawn()).isFalse();
        assertThat(signed().orElseThrow().rulesId()).isEqualTo(rules);
    }

    @Test
    void signed_is_signed_once() {
        arrive();
        sign(rules, "Gerda Test", null);

        sign(rules, "Somebody Else", null);

        assertThat(signed().orElseThrow().name()).contains("Gerda Test");
    }

    @Test
    void nobody_signs_what_is_not_asked_for_before_they_are_in_or_what_is_no_text_of_ours() {
        refused(Problem.NOT_FOUND, () -> sign(rules, "Gerda Test", null));
        arrive();
        UUID theirs = UUID.randomUUID();
        refused(Problem.NOT_FOUND, () -> sign(theirs, "Gerda Test", null));
        settings(RulesStep.NAME);
        refused(Problem.INVALID_INPUT, () -> sign(rules, null, STROKES));
        settings(RulesStep.OFF);
        refused(Problem.NOT_FOUND, () -> sign(rules, "Gerda Test", null));

        assertThat(signed()).isEmpty();
    }

    @Test
    void a_coming_that_was_a_mistake_leaves_what_was_signed_before_it() {
        arrive();
        sign(rules, "Gerda Test", null);
        world.clock.advance(Duration.ofMinutes(2));
        world.in(use -> use.checkOut().byId(new Showing(UUID.randomUUID(), world.site, Scan.Way.QR, kiosk), visit));
        world.clock.advance(Duration.ofMinutes(2));
        world.in(use -> use.checkIn().byId(new Showing(UUID.randomUUID(), world.site, Scan.Way.QR, kiosk), visit));
        undo(Duration.ofMinutes(4));
        assertThat(signed()).isPresent();
    }

    @Test
    void a_check_in_that_was_a_mistake_takes_its_signature_with_it() {
        arrive();
        sign(rules, "Gerda Test", null);

        undo(Duration.ZERO);

        assertThat(signed()).isEmpty();
    }

    private void undo(Duration after) {
        world.in(use -> world.undo(use)
                .undo(new UndoPassage.Word(
                        UUID.randomUUID(), world.site, visit, Passage.CHECK_IN, TEN.plus(after), kiosk)));
    }

    private void arrive() {
        world.in(use -> use.checkIn().byId(new Showing(scan, world.site, Scan.Way.QR, kiosk), visit));
    }

    private void sign(UUID text, @Nullable String name, @Nullable SignatureImage drawn) {
        world.in(use -> {
            new SignRules(
                            use.rows(),
                            new Newcomers(new Kiosks(use.rows()), new Scans(use.rows(), world.clock), use.visits()),
                            use.tenants(),
                            World.KEY,
                            new Outbox(use.rows(), world.clock, Runnable::run, new OutboxWake()),
                            world.clock)
                    .sign(kiosk, scan, new Signing(text, "da", name, drawn));
            return true;
        });
    }

    private UUID write(long number, Texts texts) {
        return world.in(use -> {
            KeepHouseRules keep = new KeepHouseRules(use.rows(), world.clock);
            keep.write(number, texts);
            use.rows().flush();
            return keep.current().orElseThrow().id();
        });
    }

    private void forget() {
        world.in(use -> {
            new ForgetPhotos(
                            use.rows(),
                            new Sites(use.rows()),
                            new Photos(use.rows(), World.KEY),
                            new Signatures(use.rows(), World.KEY),
                            new PhotoPeriod(new Agreements(use.rows()), world.clock),
                            world.clock)
                    .forgetDue();
            return true;
        });
    }

    private Optional<SignedRules> signed() {
        return world.in(use -> new Signatures(use.rows(), World.KEY).of(visit));
    }

    private void settings(RulesStep rules) {
        world.database.run(em -> em.find(Tenant.class, world.tenant.value())
                .change(TenantSettings.DEFAULT.asking(new KioskSteps(PhotoStep.OFF, rules, true))));
    }

    private static void refused(Problem problem, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    private static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 20, BufferedImage.TYPE_INT_ARGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

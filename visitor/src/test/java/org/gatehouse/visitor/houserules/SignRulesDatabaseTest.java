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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.devices.PairingCodes;
import org.gatehouse.core.devices.SetUpKiosk;
import org.gatehouse.core.events.Outbox;
import org.gatehouse.core.events.OutboxWake;
import org.gatehouse.core.json.Json;
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
import org.gatehouse.visitor.photos.DuePictures;
import org.gatehouse.visitor.photos.PhotoPeriod;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.testing.World.UseCases;
import org.gatehouse.visitor.visits.Passage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a guest reads and signs at a kiosk, on the real database. */
class SignRulesDatabaseTest {
    private static final Texts FIRST = new Texts(List.of("Ingen billeder.", "Bær dit skilt."), List.of("No pictures."));
    private static final Texts SECOND = new Texts(List.of("Alt er tilladt."), List.of("Anything goes."));
    private static final UUID WRITER = UUID.randomUUID();
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
        assertThat(next).isNotEqualTo(rules);
        assertThat(text(signed)).contains(FIRST.da());
        assertThat(signed.textHash()).contains(Sha256.of("Ingen billeder.\nBær dit skilt."));
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
        assertThat(signed().orElseThrow().keptUntil()).isEmpty();
    }

    @Test
    void sent_again_it_is_the_same_signature() {
        arrive();
        sign(rules, "Gerda Test", null);

        sign(rules, "Somebody Else", null);

        assertThat(all()).hasSize(1);
        assertThat(signed().orElseThrow().name()).contains("Gerda Test");
    }

    @Test
    void who_comes_again_after_the_text_was_changed_signs_the_new_one_and_both_are_kept() {
        arrive();
        sign(rules, "Gerda Test", null);
        world.clock.advance(Duration.ofMinutes(30));
        leave();
        UUID next = write(1, SECOND);
        UUID again = UUID.randomUUID();
        world.in(use -> use.checkIn().byId(new Showing(again, world.site, Scan.Way.QR, kiosk), visit));
        assertThat(among()).isEmpty();

        sign(again, next, "Gerda Test", null);

        assertThat(all()).extracting(SignedRules::rulesId).containsExactly(rules, next);
        assertThat(among()).containsEntry(visit, SignedHow.TYPED);
    }

    @Test
    void only_the_current_text_is_signed_or_one_that_was_replaced_a_moment_ago() {
        world.clock.advance(Duration.ofMinutes(-25));
        UUID next = write(1, SECOND);
        world.clock.advance(Duration.ofMinutes(15));
        UUID last = write(2, FIRST);
        world.clock.advance(Duration.ofMinutes(10));
        arrive();

        refused(Problem.NOT_FOUND, () -> sign(rules, "Gerda Test", null));
        sign(next, "Gerda Test", null);
        sign(last, "Gerda Test", null);

        assertThat(all()).extracting(SignedRules::rulesId).containsExactlyInAnyOrder(next, last);
    }

    @Test
    void who_does_not_sign_after_all_leaves_no_signature() {
        arrive();
        sign(rules, null, STROKES);

        does(use -> sign(use).refuse(kiosk, scan));
        does(use -> sign(use).refuse(kiosk, scan));

        assertThat(all()).isEmpty();
    }

    @Test
    void who_is_inside_and_shows_themselves_again_may_sign_then() {
        arrive();
        assertThat(isMissing()).isTrue();
        world.clock.advance(Duration.ofMinutes(40));
        UUID again = UUID.randomUUID();
        world.in(use -> use.checkIn().byId(new Showing(again, world.site, Scan.Way.QR, kiosk), visit));

        sign(again, rules, "Gerda Test", null);

        assertThat(isMissing()).isFalse();
        assertThat(among()).containsEntry(visit, SignedHow.TYPED);
    }

    @Test
    void reception_says_that_it_was_signed_on_paper_and_nothing_else_is_known_of_it() {
        UUID by = UUID.randomUUID();
        refused(Problem.STATE_NOT_POSSIBLE, () -> takePaper(by));
        arrive();

        takePaper(by);
        takePaper(by);

        SignedRules signed = signed().orElseThrow();
        assertThat(all()).hasSize(1);
        assertThat(signed.how()).isEqualTo(SignedHow.PAPER);
        assertThat(signed.textHash()).isEmpty();
        assertThat(text(signed)).isEmpty();
        assertThat(isMissing()).isFalse();
    }

    @Test
    void a_text_that_was_changed_behind_our_back_is_not_shown_as_what_was_signed() {
        arrive();
        sign(rules, "Gerda Test", null);

        does(use -> use.rows()
                .change("update HouseRules x set x.texts = :other where x.tenantId = :tenant and x.id = :id")
                .setParameter("other", Json.write(SECOND))
                .setParameter("id", rules)
                .executeUpdate());

        assertThat(text(signed().orElseThrow())).isEmpty();
    }

    @Test
    void missing_is_who_was_asked_at_a_kiosk_since_there_is_a_text() {
        arrive();
        ToSign.Missing now = missing(TEN);
        ToSign.Missing before = missing(TEN.minusSeconds(1));

        assertThat(now.asked()).containsExactly(visit);
        assertThat(now.notAsked()).isEmpty();
        assertThat(before.asked()).isEmpty();
        assertThat(before.notAsked()).isEmpty();
    }

    @Test
    void who_came_in_at_reception_was_not_asked() {
        world.in(use -> use.checkIn().byId(new Showing(scan, world.site, Scan.Way.DESK, kiosk), visit));

        assertThat(missing(TEN).notAsked()).containsExactly(visit);
        assertThat(missing(TEN).asked()).isEmpty();
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

    private void leave() {
        world.in(use -> use.checkOut().byId(new Showing(UUID.randomUUID(), world.site, Scan.Way.QR, kiosk), visit));
    }

    private void sign(UUID text, @Nullable String name, @Nullable SignatureImage drawn) {
        sign(scan, text, name, drawn);
    }

    private void sign(UUID with, UUID text, @Nullable String name, @Nullable SignatureImage drawn) {
        LocalDate shown = drawn == null ? null : LocalDate.parse("2026-12-20");
        does(use -> sign(use).sign(kiosk, with, new Signing(text, "da", name, drawn, shown)));
    }

    private SignRules sign(UseCases use) {
        return new SignRules(
                use.rows(),
                new Newcomers(new Kiosks(use.rows()), new Scans(use.rows(), world.clock), use.visits()),
                new Signatures(use.rows(), World.KEY),
                texts(use),
                period(use),
                new Sites(use.rows()),
                use.tenants(),
                World.KEY,
                outbox(use),
                world.clock);
    }

    private void takePaper(UUID by) {
        does(use -> new TakePaper(
                        use.rows(),
                        use.visits(),
                        new Signatures(use.rows(), World.KEY),
                        texts(use),
                        outbox(use),
                        world.clock)
                .take(visit, by));
    }

    private ToSign toSign(UseCases use) {
        Signatures signatures = new Signatures(use.rows(), World.KEY);
        return new ToSign(use.tenants(), texts(use), signatures, new Scans(use.rows(), world.clock));
    }

    private boolean isMissing() {
        return world.in(use -> toSign(use).isMissing(visit));
    }

    private ToSign.Missing missing(Instant arrived) {
        return world.in(use -> toSign(use).among(Map.of(visit, arrived)));
    }

    private KeepHouseRules texts(UseCases use) {
        return new KeepHouseRules(use.rows(), world.clock);
    }

    private PhotoPeriod period(UseCases use) {
        return new PhotoPeriod(new Agreements(use.rows()), world.clock);
    }

    private Outbox outbox(UseCases use) {
        return new Outbox(use.rows(), world.clock, Runnable::run, new OutboxWake());
    }

    private void does(Consumer<UseCases> work) {
        world.in(use -> {
            work.accept(use);
            return true;
        });
    }

    private UUID write(long number, Texts texts) {
        return world.in(use -> {
            KeepHouseRules keep = texts(use);
            keep.write(number, texts, WRITER);
            use.rows().flush();
            return keep.current().orElseThrow().id();
        });
    }

    private void forget() {
        does(use ->
                new DuePictures(use.rows(), new Sites(use.rows()), period(use), world.clock).eraseStrokes(world.site));
    }

    private List<SignedRules> all() {
        return world.in(use -> new Signatures(use.rows(), World.KEY).of(visit));
    }

    private Map<UUID, SignedHow> among() {
        return world.in(use -> new Signatures(use.rows(), World.KEY).among(List.of(visit)));
    }

    private Optional<List<String>> text(SignedRules signed) {
        return world.in(use -> new Signatures(use.rows(), World.KEY).text(signed));
    }

    private Optional<SignedRules> signed() {
        return all().stream().reduce((earlier, later) -> later);
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

package org.gatehouse.visitor.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gatehouse.visitor.testing.World.TEN;

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
import javax.imageio.ImageIO;
import org.gatehouse.core.devices.Kiosks;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.core.tenancy.TenantSettings.KioskSteps;
import org.gatehouse.core.tenancy.TenantSettings.PhotoStep;
import org.gatehouse.core.tenancy.TenantSettings.RulesStep;
import org.gatehouse.visitor.checkin.Newcomers;
import org.gatehouse.visitor.checkin.Scans;
import org.gatehouse.visitor.desk.UndoPassage;
import org.gatehouse.visitor.houserules.HouseRules.Texts;
import org.gatehouse.visitor.photos.DuePictures;
import org.gatehouse.visitor.testing.KioskBench;
import org.gatehouse.visitor.testing.World;
import org.gatehouse.visitor.testing.World.UseCases;
import org.gatehouse.visitor.visits.Passage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A guest at a kiosk where house rules are signed. */
abstract class RulesBench extends KioskBench {
    static final Texts FIRST = new Texts(List.of("Ingen billeder.", "Bær dit skilt."), List.of("No pictures."));
    static final Texts SECOND = new Texts(List.of("Alt er tilladt."), List.of("Anything goes."));
    static final UUID WRITER = UUID.randomUUID();
    static final SignatureImage STROKES = SignatureImage.of(picture());

    UUID rules;

    @BeforeEach
    void hasHouseRules() {
        settings(RulesStep.DRAWN);
        kiosk = add("Tablet");
        rules = write(0, FIRST);
    }

    void undo(Duration after) {
        world.in(use -> world.undo(use)
                .undo(new UndoPassage.Word(
                        UUID.randomUUID(), world.site, visit, Passage.CHECK_IN, TEN.plus(after), kiosk)));
    }

    void sign(UUID text, @Nullable String name, @Nullable SignatureImage drawn) {
        sign(scan, 1, text, name, drawn);
    }

    void sign(UUID with, int attempt, UUID text, @Nullable String name, @Nullable SignatureImage drawn) {
        LocalDate shown = drawn == null ? null : LocalDate.parse("2026-12-20");
        does(use -> sign(use).sign(kiosk, with, new Signing(attempt, text, "da", name, drawn, shown)));
    }

    SignRules sign(UseCases use) {
        return new SignRules(
                use.rows(),
                new Newcomers(new Kiosks(use.rows()), new Scans(use.rows(), world.clock), use.visits()),
                new Signatures(use.rows(), World.KEY),
                texts(use),
                period(use),
                use.tenants(),
                World.KEY,
                outbox(use),
                world.clock);
    }

    void refuse(int attempt) {
        does(use -> sign(use).refuse(kiosk, scan, attempt));
    }

    void takePaper(UUID by) {
        does(use -> new TakePaper(
                        use.rows(),
                        use.visits(),
                        new Signatures(use.rows(), World.KEY),
                        texts(use),
                        outbox(use),
                        world.clock)
                .take(visit, by));
    }

    ToSign toSign(UseCases use) {
        Signatures signatures = new Signatures(use.rows(), World.KEY);
        return new ToSign(use.tenants(), texts(use), signatures, new Scans(use.rows(), world.clock));
    }

    boolean isMissing() {
        return world.in(use -> toSign(use).isMissing(visit));
    }

    ToSign.Missing missing(Instant arrived) {
        return world.in(use -> toSign(use).among(Map.of(visit, arrived)));
    }

    KeepHouseRules texts(UseCases use) {
        return new KeepHouseRules(use.rows(), world.clock);
    }

    UUID write(long number, Texts texts) {
        return world.in(use -> {
            KeepHouseRules keep = texts(use);
            keep.write(number, texts, WRITER);
            use.rows().flush();
            return keep.current().orElseThrow().id();
        });
    }

    void forget() {
        does(use ->
                new DuePictures(use.rows(), new Sites(use.rows()), period(use), world.clock).eraseStrokes(world.site));
    }

    List<SignedRules> all() {
        return world.in(use -> new Signatures(use.rows(), World.KEY).of(visit));
    }

    Map<UUID, SignedHow> among() {
        return world.in(use -> new Signatures(use.rows(), World.KEY).among(List.of(visit)));
    }

    Optional<List<String>> text(SignedRules signed) {
        return world.in(use -> new Signatures(use.rows(), World.KEY).text(signed));
    }

    Optional<SignedRules> signed() {
        return all().stream().reduce((earlier, later) -> later);
    }

    void settings(RulesStep rules) {
        world.database.run(em -> em.find(Tenant.class, world.tenant.value())
                .change(TenantSettings.DEFAULT.asking(new KioskSteps(PhotoStep.OFF, rules, true))));
    }

    static void refused(Problem problem, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.problem()).isEqualTo(problem));
    }

    static byte[] picture() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(60, 20, BufferedImage.TYPE_INT_ARGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}

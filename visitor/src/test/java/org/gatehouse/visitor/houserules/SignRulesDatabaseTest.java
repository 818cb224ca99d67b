package org.gatehouse.visitor.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.visitor.testing.World.TEN;

import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.secrets.Sha256;
import org.gatehouse.core.tenancy.TenantSettings.RulesStep;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.gatehouse.visitor.testing.World;
import org.junit.jupiter.api.Test;

/** What is kept of a signature, and of the text under which it stands. */
class SignRulesDatabaseTest extends RulesBench {

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
        byte[] png = world.in(use -> new Signatures(use.rows(), World.KEY)
                .strokes(visit, LocalDate.EPOCH)
                .orElseThrow());
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

        sign(again, 1, next, "Gerda Test", null);

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
}

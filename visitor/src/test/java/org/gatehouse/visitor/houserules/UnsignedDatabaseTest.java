package org.gatehouse.visitor.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.visitor.testing.World.TEN;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.visitor.checkin.Scan;
import org.gatehouse.visitor.checkin.Showing;
import org.junit.jupiter.api.Test;

/** Who has not signed: was not asked, came by mistake, signed on paper or not after all. */
class UnsignedDatabaseTest extends RulesBench {

    @Test
    void who_does_not_sign_after_all_leaves_no_signature() {
        arrive();
        sign(rules, null, STROKES);

        refuse(1);
        refuse(1);

        assertThat(all()).isEmpty();
    }

    @Test
    void a_signature_that_arrives_after_it_was_refused_is_not_kept() {
        arrive();
        refuse(1);
        List<String> before = world.events();

        sign(rules, "Gerda Test", null);

        assertThat(all()).isEmpty();
        assertThat(isMissing()).isTrue();
        assertThat(world.events()).isEqualTo(before);
    }

    @Test
    void who_refuses_first_may_sign_the_next_time() {
        arrive();
        refuse(1);

        sign(scan, 2, rules, "Gerda Test", null);
        sign(scan, 2, rules, "Gerda Test", null);

        assertThat(among()).containsEntry(visit, SignedHow.TYPED);
        assertThat(all()).hasSize(1);
        refuse(2);
        assertThat(all()).isEmpty();
    }

    @Test
    void a_refusal_that_arrives_late_takes_back_nothing_that_was_signed_after_it() {
        arrive();
        sign(scan, 1, rules, "First try", null);

        sign(scan, 2, rules, "Gerda Test", null);
        refuse(1);

        assertThat(all()).extracting(SignedRules::name).containsExactly(Optional.of("Gerda Test"));
    }

    @Test
    void what_was_refused_with_one_scan_may_be_signed_with_another() {
        arrive();
        refuse(1);
        UUID again = UUID.randomUUID();
        world.in(use -> use.checkIn().byId(new Showing(again, world.site, Scan.Way.QR, kiosk), visit));

        sign(again, 1, rules, "Gerda Test", null);

        assertThat(isMissing()).isFalse();
    }

    @Test
    void who_is_inside_and_shows_themselves_again_may_sign_then() {
        arrive();
        assertThat(isMissing()).isTrue();
        world.clock.advance(Duration.ofMinutes(40));
        UUID again = UUID.randomUUID();
        world.in(use -> use.checkIn().byId(new Showing(again, world.site, Scan.Way.QR, kiosk), visit));

        sign(again, 1, rules, "Gerda Test", null);

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
}

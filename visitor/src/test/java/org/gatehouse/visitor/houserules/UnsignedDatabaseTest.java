package org.gatehouse.visitor.houserules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.visitor.testing.World.TEN;

import java.time.Duration;
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

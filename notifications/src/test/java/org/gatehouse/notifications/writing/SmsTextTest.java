package org.gatehouse.notifications.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmsTextTest {

    @Test
    void danish_letters_are_in_the_alphabet_and_polish_ones_are_not() {
        assertThat(SmsText.isGsm("Rødgrød på Ærø, Åse é Ü")).isTrue();
        assertThat(SmsText.isGsm("Łukasz")).isFalse();
    }

    @Test
    void brackets_of_the_extension_count_twice() {
        assertThat(SmsText.septets("a[b]")).isEqualTo(6);
    }

    @Test
    void the_first_wording_that_fits_in_160_characters_is_taken() {
        assertThat(SmsText.firstThatFits(List.of("a".repeat(161), "b".repeat(160), "c")))
                .isEqualTo("b".repeat(160));
    }

    @Test
    void letters_outside_the_alphabet_leave_room_for_two_short_parts() {
        assertThat(SmsText.firstThatFits(List.of("Ł".repeat(135), "Ł".repeat(134))))
                .hasSize(134);
    }

    @Test
    void where_nothing_fits_the_last_wording_is_taken() {
        assertThat(SmsText.firstThatFits(List.of("a".repeat(300), "b".repeat(200))))
                .startsWith("b");
    }
}

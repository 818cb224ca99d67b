package org.gatehouse.notifications.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.gatehouse.core.egress.Delivery.Accepted;
import org.gatehouse.core.egress.Delivery.Busy;
import org.gatehouse.core.egress.Delivery.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    /** For JSON. */
    public record Word(String word) {}

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 503})
    void an_answer_that_says_the_request_was_not_handled_is_busy(int status) {
        assertThat(answer(status).meaning(own -> new Accepted("x")))
                .isEqualTo(new Busy("http-" + status, Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 504, 599})
    void any_other_failure_of_the_provider_leaves_a_doubt(int status) {
        assertThat(answer(status).meaning(own -> new Accepted("x"))).isEqualTo(new Unknown("http-" + status));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 302, 400, 404})
    void the_rest_is_for_the_connector_to_read(int status) {
        assertThat(answer(status).meaning(own -> new Accepted("x"))).isEqualTo(new Accepted("x"));
    }

    @Test
    void nobody_makes_us_pause_longer_than_an_hour() {
        assertThat(new Answer(429, "", Optional.of(Duration.ofDays(9))).busy())
                .isEqualTo(new Busy("http-429", Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999", "Sat, 21 Nov 2026 08:00:00 GMT"})
    void a_pause_we_do_not_understand_is_none(String text) {
        assertThat(Answer.seconds(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[1", "\"x\"", "[]", "{\"word\":{}}"})
    void a_body_that_is_not_what_was_promised_says_nothing(String body) {
        assertThat(new Answer(200, body, Optional.empty()).read(Word.class)).isEmpty();
    }

    @Test
    void a_body_is_read_past_what_we_do_not_know() {
        assertThat(new Answer(200, "{\"word\":\"yes\",\"more\":[1]}", Optional.empty()).read(Word.class))
                .contains(new Word("yes"));
    }

    @Test
    void its_words_stay_out_of_logs() {
        assertThat(new Answer(400, "+4520304050", Optional.empty())).hasToString("Answer[400]");
    }

    private static Answer answer(int status) {
        return new Answer(status, "", Optional.empty());
    }
}

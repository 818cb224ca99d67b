package org.gatehouse.web.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BreachesTest {
    private final Breaches breaches = new Breaches();

    @Test
    void a_report_of_either_form_is_counted_by_its_directive() {
        breaches.count(
                "{\"csp-report\": {\"blocked-uri\": \"https://x.example\", \"effective-directive\": \"img-src\"}}");
        breaches.count("[{\"type\":\"csp-violation\",\"body\":{\"effectiveDirective\":\"img-src\"}},"
                + "{\"type\":\"csp-violation\",\"body\":{\"effectiveDirective\":\"script-src-elem\"}}]");

        assertThat(breaches.of("img-src")).isEqualTo(2);
        assertThat(breaches.of("script-src-elem")).isEqualTo(1);
        assertThat(breaches.of("other")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[[[[[[[[", "{\"effective-directive\":\"anna-berg\"}", "{}"})
    void of_what_is_no_report_no_more_is_kept_than_that_it_came(String report) {
        breaches.count(report);

        assertThat(breaches.of("other")).isEqualTo(1);
        assertThat(breaches.of("anna-berg")).isZero();
    }
}

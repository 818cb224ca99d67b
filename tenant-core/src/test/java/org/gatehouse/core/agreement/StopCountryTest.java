package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.gatehouse.core.agreement.Instruct.Stop;
import org.gatehouse.core.agreement.Terms.Transfer;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Eea;
import org.junit.jupiter.api.Test;

/** A stop of a country, also of one in the area that is allowed as a whole. */
class StopCountryTest {
    private static final Set<DataField> ALERT =
            Set.of(DataField.HOST_PHONE, DataField.HOST_EMAIL, DataField.SITE, DataField.VISITOR_FIRST_NAME);

    private final Parties parties = new Parties();

    private void stop(String country) {
        parties.enter(() -> parties.instruct.stop(new Stop(null, null, country), "not there", Parties.signer()));
    }

    private String alert() {
        return parties.decision(Activity.HOST_ALERT, ALERT);
    }

    @Test
    void a_service_that_stores_in_a_stopped_country_of_the_area_gets_nothing_more_and_others_do() {
        parties.conclude(Templates.EU_ONLY);
        assertThat(alert()).isEqualTo("inmobile");

        stop("DK");

        assertThat(alert()).isEqualTo("aws-ses-eu");
        assertThat(parties.inForce().locations()).hasSize(29).doesNotContain("EEA", "DK");
        assertThat(parties.version(parties.as(() -> parties.agreements
                                .inForce(parties.clock.instant())
                                .orElseThrow()
                                .id()))
                        .changeClass())
                .contains(ChangeClass.NARROWING);
    }

    @Test
    void of_several_stops_each_counts() {
        parties.conclude(Templates.EU_ONLY);
        stop("DK");
        parties.clock.advance(Duration.ofSeconds(1));
        stop("IE");

        assertThat(alert()).isEqualTo("in-app");
        assertThat(parties.inForce().locations()).hasSize(28).doesNotContain("EEA", "DK", "IE");
    }

    @Test
    void a_stop_counts_after_what_came_before_it_also_when_the_clock_was_set_back_between() {
        parties.conclude(Templates.EU_ONLY);
        stop("DK");
        parties.time.jump(Duration.ofMinutes(-30));
        stop("IE");
        parties.time.jump(Duration.ofMinutes(30).plusSeconds(1));

        assertThat(alert()).isEqualTo("in-app");
        assertThat(parties.inForce().locations()).hasSize(28).doesNotContain("EEA", "DK", "IE");
    }

    @Test
    void a_stop_counts_after_one_that_an_instance_has_taken_whose_clock_is_a_little_ahead() {
        parties.conclude(Templates.EU_ONLY);
        parties.clock.advance(Duration.ofMinutes(3));
        stop("DK");
        parties.clock.advance(Duration.ofMinutes(-2));
        stop("IE");
        parties.clock.advance(Duration.ofMinutes(3));

        assertThat(alert()).isEqualTo("in-app");
        assertThat(parties.inForce().locations()).hasSize(28).doesNotContain("EEA", "DK", "IE");
    }

    @Test
    void the_area_is_stopped_with_each_of_its_countries_and_those_outside_stay() {
        Terms terms = reachingBritain(List.of("EEA", "GB"));
        Terms split = reachingBritain(List.of("DE", "GB", "NO"));

        assertThat(Instruct.narrowed(terms, new Stop(null, null, "EEA")).locations())
                .containsExactly("GB");
        assertThat(Instruct.narrowed(split, new Stop(null, null, "EEA")).locations())
                .containsExactly("GB");
        assertThat(Instruct.narrowed(terms, new Stop(null, null, "GB")).locations())
                .containsExactly("EEA");
        assertThat(Instruct.narrowed(terms, new Stop(null, null, "GB")).transfers())
                .isEmpty();
        assertThat(Instruct.narrowed(terms, new Stop(null, null, "NO")).locations())
                .contains("GB")
                .containsAll(Eea.countries().stream()
                        .filter(country -> !country.equals("NO"))
                        .toList())
                .doesNotContain("NO", "EEA")
                .doesNotHaveDuplicates();
    }

    private static Terms reachingBritain(List<String> locations) {
        Terms terms = Agreed.terms(List.of("smtp"), List.of("smtp"));
        return Changed.transfers(Changed.locations(terms, locations), List.of(new Transfer("GB", List.of("ADEQUACY"))));
    }
}

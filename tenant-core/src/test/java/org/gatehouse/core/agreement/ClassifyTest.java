package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change of the order, of an origin or of the countries needs. */
class ClassifyTest {
    private static final Catalogue CATALOGUE = Registries.first();
    private static final Terms TERMS = Templates.EU_ONLY.terms(CATALOGUE, "Europe/Copenhagen", "da");

    private static ChangeClass order(String... services) {
        return Classify.of(TERMS, TERMS.with(TERMS.approvals(), List.of(services)));
    }

    @Test
    void another_sequence_of_the_same_services_lets_nobody_have_more() {
        assertThat(order("in-app", "aws-ses-eu", "smtp", "inmobile")).isEqualTo(ChangeClass.NARROWING);
        assertThat(order("smtp", "inmobile")).isEqualTo(ChangeClass.NARROWING);
        assertThat(order()).isEqualTo(ChangeClass.NARROWING);
    }

    @Test
    void a_service_that_is_new_in_the_order_is_a_widening() {
        assertThat(order("inmobile", "smtp", "aws-ses-eu", "in-app", "twilio-ie1"))
                .isEqualTo(ChangeClass.WIDENING);
    }

    @ParameterizedTest
    @CsvSource({
        "DEEMED, EXPLICIT, WIDENING",
        "IMPORTED, INITIAL_LIST, WIDENING",
        "EXPLICIT, DEEMED, WIDENING",
        "DEEMED, DEEMED, NARROWING",
        "EXPLICIT, EXPLICIT, NARROWING"
    })
    void whose_yes_stands_behind_an_approval_is_said_by_who_may_say_it(Origin was, Origin is, ChangeClass change) {
        assertThat(Classify.of(origin(was), origin(is))).isEqualTo(change);
    }

    private static Terms origin(Origin origin) {
        List<Approval> approvals = TERMS.approvals().stream()
                .map(one -> new Approval(
                        one.service(), one.activity(), one.fields(), one.subjects(), origin, one.from(), one.until()))
                .toList();
        return TERMS.with(approvals, TERMS.order());
    }

    @Test
    void the_area_holds_its_countries_and_all_of_them_are_the_area() {
        Terms denmark = Changed.locations(TERMS, List.of("DK"));
        Terms others = Instruct.narrowed(TERMS, new Instruct.Stop(null, null, "DK"));

        assertThat(Classify.of(TERMS, denmark)).isEqualTo(ChangeClass.NARROWING);
        assertThat(Classify.of(denmark, TERMS)).isEqualTo(ChangeClass.WIDENING);
        assertThat(Classify.of(TERMS, others)).isEqualTo(ChangeClass.NARROWING);
        assertThat(Classify.of(others, TERMS)).isEqualTo(ChangeClass.WIDENING);
        assertThat(Classify.of(others, denmark)).isEqualTo(ChangeClass.WIDENING);
        assertThat(Classify.of(TERMS, Changed.locations(TERMS, List.of("EEA", "GB"))))
                .isEqualTo(ChangeClass.WIDENING);
    }
}

package org.gatehouse.core.dpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.TransferBasis.Circumstances;
import org.junit.jupiter.api.Test;

/** Random transfers, held against {@link ChapterFive}. */
class FlowPolicyTransferPropertiesTest {
    @Test
    void nothing_reaches_a_third_country_without_a_basis_valid_at_that_instant() {
        Situation.eachPermitted((situation, permit) -> {
            if (!permit.to().internal() && !permit.reasons().contains(Reason.EMERGENCY_ART49_1_F)) {
                assertThat(ChapterFive.reached(permit.to()))
                        .allMatch(country -> ChapterFive.isOpen(country, permit.to(), situation));
            }
        });
    }

    @Test
    void what_has_a_basis_in_each_country_is_carried() {
        Situation.each(situation -> {
            Policy.Preferences preferences = situation.policy().preferences();
            Circumstances now = new Circumstances(
                    situation.at(), situation.subject(), preferences.employeeData(), preferences.assessments());
            for (Recipient recipient : situation.registry().recipients().values()) {
                boolean open = ChapterFive.reached(recipient).stream()
                        .allMatch(country -> ChapterFive.isOpen(country, recipient, situation));

                assertThat(
                                TransferRules.find(recipient, situation.policy(), situation.registry(), now)
                                        instanceof TransferRules.Finding.Carried)
                        .isEqualTo(open);
            }
        });
    }

    @Test
    void only_an_asserted_inability_to_consent_opens_a_country_without_a_basis() {
        Situation.eachPermitted((situation, permit) -> {
            if (permit.basis().equals("ART49_1_F")) {
                assertThat(situation.activity().purpose()).isEqualTo(Purpose.SAFETY);
                assertThat(situation.policy().emergency().incapable()).isTrue();
                assertThat(ChapterFive.isWithin(situation.policy().emergency().breakGlass(), situation.at()))
                        .isTrue();
                assertThat(situation
                                .with(draft -> draft.emergency = Policy.Emergency.NONE)
                                .decide())
                        .isNotEqualTo(permit);
            }
        });
    }

    @Test
    void nothing_external_reaches_a_closed_country_not_even_in_an_emergency() {
        Situation.eachPermitted((situation, permit) -> {
            if (!permit.to().internal()) {
                assertThat(ChapterFive.reached(permit.to()))
                        .noneMatch(situation.registry().closed()::contains);
            }
        });
    }

    @Test
    void data_is_kept_and_looked_at_only_where_the_agreement_allows() {
        Situation.eachPermitted((situation, permit) -> {
            if (!permit.to().internal() && !permit.basis().equals("ART49_1_F")) {
                Set<String> places = new TreeSet<>(permit.to().storage());
                places.addAll(permit.to().access());
                Set<String> allowed = situation.policy().locations();

                assertThat(places)
                        .isNotEmpty()
                        .allMatch(place -> allowed.contains(place)
                                || (ChapterFive.AT_HOME.contains(place) && allowed.contains("EEA")));
            }
        });
    }

    @Test
    void the_evidence_names_a_basis_for_each_country_in_alphabetical_order() {
        Situation.eachPermitted((situation, permit) -> {
            if (!permit.to().internal() && !permit.basis().equals("ART49_1_F")) {
                Set<String> abroad = ChapterFive.reached(permit.to());
                abroad.removeAll(ChapterFive.AT_HOME);

                assertThat(countriesOf(permit)).isEqualTo(List.copyOf(abroad));
            }
        });
    }

    private static List<String> countriesOf(Permit permit) {
        return permit.basis().equals("EEA")
                ? List.of()
                : List.of(permit.basis().split("\\+")).stream()
                        .map(one -> one.substring(0, one.indexOf(':')))
                        .toList();
    }
}

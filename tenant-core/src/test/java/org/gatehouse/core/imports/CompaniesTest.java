package org.gatehouse.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.core.imports.Companies.Found;
import org.gatehouse.core.registry.Engagements.LegalEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompaniesTest {
    private static final Companies COMPANIES = new Companies(Lists.CATALOGUE);

    private static List<String> keys(Found found) {
        return found.entities().stream().map(LegalEntity::key).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Twilio Inc.|twilio",
                "TWILIO, INC|twilio",
                "Twilio Incorporated|twilio",
                "inMobile|inmobile",
                "Gatehouse|gatehouse",
                "Google Ireland Ltd.|google-ie",
                "Google Ireland Limited|google-ie",
                "Freshdesk (Freshworks) Inc.|freshworks",
                "FreshDesk Inc. (Freshworks, Inc.)|freshworks",
                "FK Distribution A/S (IT)|fk-distribution",
                "FK Distribution AS|fk-distribution",
                "Technology Staffing Corporation (Go Interactive)|go-interactive",
                "Technology Staffing Corporation DBA Go Interactive|go-interactive",
                "Amazon Web Services EMEA SARL|aws-emea",
                "Amazon Web Services EMEA S.a r.l.|aws-emea",
                "Google (Analytics, Analytics Remarketing, AdWords)|google-analytics"
            })
    void a_whole_name_says_who_it_is_however_it_is_written(String name, String key) {
        Found found = COMPANIES.find(name, "");

        assertThat(keys(found)).containsExactly(key);
        assertThat(found.certain()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Twilio|twilio",
                "Amazon Web Services|aws-emea aws-ltd",
                "OVH|ovh",
                "OVH Hosting SAS|ovh",
                "Google|google-ie google-analytics",
                "Google Firebase|google-ie google-analytics",
                "Go Interactive|go-interactive",
                "Hetzner|hetzner"
            })
    void part_of_a_name_is_offered_and_never_taken_for_it(String name, String keys) {
        Found found = COMPANIES.find(name, "");

        assertThat(keys(found)).containsExactlyInAnyOrder(keys.split(" ", -1));
        assertThat(found.certain()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Meta/Facebook, LinkedIn", "Sky ApS", "In", "A/S", "", "Mine ApS (inMobile)"})
    void others_are_nobody_we_know(String name) {
        assertThat(keys(COMPANIES.find(name, ""))).isEmpty();
    }

    @Test
    void another_name_in_brackets_does_not_make_it_that_company() {
        Found found = COMPANIES.find("Reseller ApS (Google Ireland Limited)", "");

        assertThat(keys(found)).contains("google-ie");
        assertThat(found.certain()).isFalse();
    }

    @Test
    void a_number_says_who_it_is_where_the_name_does_not_say_otherwise() {
        assertThat(COMPANIES.find("Cekura", "DK 34 04 63 52").certain()).isTrue();
        assertThat(COMPANIES.find("Google Ireland Limited", "ie6388047v").certain())
                .isTrue();
        assertThat(COMPANIES.find("Twilio Inc.", "-").certain()).isTrue();
        assertThat(COMPANIES.find("Twilio Inc.", "C123").certain())
                .as("we know none of its")
                .isTrue();

        Found other = COMPANIES.find("Cekura A/S", "13748136");
        assertThat(keys(other)).containsExactly("cekura");
        assertThat(other.certain()).isFalse();

        Found two = COMPANIES.find("Cekura A/S", "26899737");
        assertThat(keys(two)).containsExactly("fk-distribution", "cekura");
        assertThat(two.certain()).isFalse();

        assertThat(COMPANIES.find("Sky ApS", "26899737").certain()).isFalse();
    }

    @Test
    void a_kind_of_company_is_no_name_of_one() {
        assertThat(Companies.isKind("(unnamed suppliers and vendors)")).isTrue();
        assertThat(Companies.isKind("Diverse leverandører")).isTrue();
        assertThat(Companies.isKind("Vendors ApS")).isFalse();
    }

    @Test
    void a_legal_form_can_tell_the_country() {
        assertThat(Companies.soundsAmerican("Kinsta Inc.")).isTrue();
        assertThat(Companies.soundsAmerican("Foo, LLC")).isTrue();
        assertThat(Companies.soundsAmerican("Mouseflow ApS")).isFalse();
    }
}

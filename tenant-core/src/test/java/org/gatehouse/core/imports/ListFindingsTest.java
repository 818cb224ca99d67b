package org.gatehouse.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.imports.Examination.Item;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in a line, and that a good line has nothing in it that stops it. */
class ListFindingsTest {
    private static final String[] GOOD = {
        "name=inMobile", "country=DK", "activity=LOGIN_SMS", "data=PHONE|OTP", "basis=NONE_EEA"
    };

    private record Case(Flaw flaw, Severity severity, String place, String[] cells) {}

    private static Named<Case> bad(Flaw flaw, String place, String... cells) {
        return of(flaw, flaw.severity(), place, cells);
    }

    private static Named<Case> of(Flaw flaw, Severity severity, String place, String... cells) {
        return Named.of(flaw.code() + " " + String.join(", ", cells), new Case(flaw, severity, place, cells));
    }

    static Stream<Named<Case>> cases() {
        return Stream.of(
                bad(Flaw.RECIPIENT_UNKNOWN, "name", "name=Sky ApS", "country=DK"),
                bad(Flaw.RECIPIENT_UNNAMED, "name", "name=suppliers and vendors"),
                bad(Flaw.RECIPIENT_UNNAMED, "name", "name=", "country=DK"),
                bad(Flaw.RECIPIENT_AMBIGUOUS, "name", "name=Amazon Web Services", "country=IE"),
                bad(Flaw.NUMBER_DIFFERS, "number", "name=Cekura A/S", "cvr=13748136"),
                of(Flaw.CVR_INVALID, Severity.AMBER, "number", "name=Cekura A/S", "cvr=34046353"),
                bad(Flaw.COUNTRY_DIFFERS, "country", "name=Hetzner Online GmbH", "country=DK", "activity=BACKUP"),
                bad(Flaw.COUNTRY_DIFFERS, "country", "name=Google Ireland Limited", "country=IE", "activity=PUSH_WAKE"),
                of(Flaw.COUNTRY_UNKNOWN, Severity.AMBER, "country", "name=inMobile", "country=Narnia"),
                of(Flaw.COUNTRY_MISSING, Severity.AMBER, "country", "name=inMobile", "country="),
                bad(Flaw.REFERENCE_UNKNOWN, "service", "name=inMobile", "service=inmobile-2"),
                bad(Flaw.ACTIVITY_MISSING, "activity", "name=inMobile", "country=DK"),
                bad(Flaw.ACTIVITY_UNKNOWN, "activity", "name=inMobile", "activity=RECRUITMENT"),
                bad(Flaw.ACTIVITY_GROUP, "activity", "name=Amazon Web Services EMEA SARL", "activity=MAIL_TRANSPORT"),
                bad(Flaw.ACTIVITIES_SEVERAL, "activity", "name=Hetzner Online GmbH", "activity=HOSTING|BACKUP"),
                bad(Flaw.SERVICE_AMBIGUOUS, "name", "name=Twilio Inc.", "country=US|IE", "activity=LOGIN_SMS"),
                bad(Flaw.SERVICE_DOES_NOT_OFFER, "activity", "name=inMobile", "activity=BACKUP"),
                bad(Flaw.SERVICE_DOES_NOT_OFFER, "activity", "name=Kinsta Inc.", "activity=website hosting"),
                bad(Flaw.SERVICE_NOT_ACTIVE, "service", "name=Cekura A/S", "activity=SUPPORT_VIEW"),
                bad(Flaw.PROFILE_MISSING, "service", "name=Cekura A/S", "activity=SUPPORT_VIEW"),
                bad(Flaw.STATUS_NEEDS_CHECK, "service", "name=OVH Hosting Ltd", "activity=HOSTING"),
                bad(Flaw.ENTITY_UNIDENTIFIED, "service", "name=inMobile", "activity=LOGIN_SMS"),
                bad(Flaw.LOCATION_NOT_ALLOWED, "service", "name=Google Ireland Limited", "activity=PUSH_WAKE"),
                bad(Flaw.FIELDS_NARROWED, "fields", "name=inMobile", "activity=LOGIN_SMS", "data=PHONE|OTP|NAME"),
                bad(Flaw.FIELDS_ADDED, "fields", "name=inMobile", "activity=LOGIN_SMS", "data=PHONE"),
                bad(Flaw.SUBJECTS_DIFFER, "subjects", "name=inMobile", "activity=LOGIN_SMS", "subjects=KEY_USER"),
                bad(Flaw.NATIONAL_ID, "fields", "name=Hetzner Online GmbH", "activity=BACKUP", "data=NAME|CPR-nr."),
                bad(Flaw.SPECIAL_DATA, "fields", "name=inMobile", "activity=LOGIN_SMS", "data=Helbredsoplysninger"),
                bad(Flaw.SPECIAL_DATA, "fields", "name=inMobile", "activity=LOGIN_SMS", "data=health data"),
                bad(Flaw.BASIS_NAME_INVALID, "basis", "name=Twilio Inc.", "country=US", "basis=EU-US Privacy Shield"),
                bad(Flaw.BASIS_NAME_INVALID, "basis", "name=Twilio Inc.", "country=US", "basis=Safe Harbor"),
                bad(Flaw.BASIS_NAME_INVALID, "basis", "name=Twilio Inc.", "country=US", "basis=Trust us"),
                bad(Flaw.BASIS_NAME_INVALID, "basis", "name=inMobile", "country=DK", "basis=PRIVACY_SHIELD"),
                bad(Flaw.CLAUSES_LEGACY, "basis", "name=Twilio Inc.", "country=US", "basis=SCC 2010/87/EU"),
                bad(Flaw.CLAUSES_LEGACY, "basis", "name=Twilio Inc.", "country=US", "basis=SCC", "date=October 2020"),
                bad(Flaw.BASIS_UNDATED, "basis", "name=Twilio Inc.", "country=US", "basis=Standardkontrakt"),
                bad(Flaw.DEROGATION_FOR_ACTIVITY, "basis", "name=Twilio Inc.", "country=US", "basis=Samtykke"),
                bad(Flaw.BASIS_SHARED, "basis", "name=Twilio Inc.", "country=US|UA", "basis=SCC 2021/914"),
                bad(Flaw.TRANSFER_UNFOUNDED, "basis", "name=Twilio Inc.", "country=USA", "basis=none"),
                bad(Flaw.TRANSFER_UNFOUNDED, "basis", "name=Sky Inc."),
                bad(Flaw.TRANSFER_UNFOUNDED, "basis", "name=Sky", "address=Main Street 1, Austin, USA"),
                of(Flaw.PERIOD_UNKNOWN, Severity.AMBER, "retention", "name=inMobile", "opbevaring=for evigt"),
                of(Flaw.PERIOD_UNKNOWN, Severity.AMBER, "retention", "name=inMobile", "opbevaring=1,5 år"),
                of(Flaw.PERIOD_UNKNOWN, Severity.AMBER, "retention", "name=inMobile", "opbevaring=1.000 dage"),
                of(Flaw.PERIOD_ABOVE_CAP, Severity.AMBER, "retention", "name=inMobile", "opbevaring=5 år"),
                of(
                        Flaw.PERIOD_ABOVE_CAP,
                        Severity.AMBER,
                        "retention",
                        "name=Hetzner Online GmbH",
                        "activity=BACKUP",
                        "retention=90 days"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_line_is_told_what_is_wrong_with_it(Case one) {
        Item item = Lists.line(one.cells());

        assertThat(item.findings()).anySatisfy(finding -> {
            assertThat(finding.flaw()).isEqualTo(one.flaw());
            assertThat(finding.severity()).isEqualTo(one.severity());
            assertThat(finding.place()).isEqualTo(one.place());
        });
    }

    @Test
    void nothing_stops_a_good_line() {
        Item good = Lists.line(GOOD);

        assertThat(good.findings()).noneMatch(finding -> finding.severity() == Severity.RED);
        assertThat(Lists.flaws(good))
                .as("but what is to be known of the company")
                .containsExactly(Flaw.ENTITY_UNIDENTIFIED, Flaw.AUDIT_OLD);
        assertThat(good.companies()).containsExactly("inMobile");
        assertThat(Lists.choices(good)).containsExactly("*inmobile LOGIN_SMS");
    }

    @Test
    void a_line_that_says_too_much_is_told_so() {
        assertThat(Lists.flaws(Lists.examined("name;country\ninMobile;DK;more\n")
                        .items()
                        .get(0)))
                .contains(Flaw.LINE_UNEVEN);
    }

    @Test
    void of_a_company_that_nobody_can_approve_nobody_is_told_to_choose() {
        assertThat(Lists.flaws(Lists.line("name=Sky ApS", "country=DK", "activity=mail, HOSTING, BACKUP")))
                .containsExactly(Flaw.RECIPIENT_UNKNOWN);
        assertThat(Lists.flaws(Lists.line("name=", "country=DK", "note=here"))).containsExactly(Flaw.RECIPIENT_UNNAMED);
    }

    @Test
    void a_line_that_says_the_same_again_is_not_proposed() {
        Examination list = Lists.examined("""
                name;country;activity
                inMobile;DK;LOGIN_SMS
                INMOBILE;Danmark;LOGIN_SMS
                Sky ApS;DK;LOGIN_SMS
                sky aps;DK;LOGIN_SMS
                inMobile;DK;LOGIN_SMS|PASSWORD_RESET
                """);

        assertThat(list.items())
                .extracting(item -> Lists.flaws(item).contains(Flaw.LINE_REPEATED))
                .containsExactly(false, true, false, true, false);
        assertThat(list.items().get(1).findings().get(0).details()).containsExactly("2");
        assertThat(Lists.choices(list.items().get(1))).containsExactly("inmobile LOGIN_SMS");
    }

    @Test
    void an_adequate_country_needs_no_basis_to_be_named() {
        Item item = Lists.line("name=InnoCraft Ltd.", "country=New Zealand", "activity=WEB_STATISTICS");

        assertThat(Lists.flaws(item)).doesNotContain(Flaw.TRANSFER_UNFOUNDED, Flaw.COUNTRY_MISSING);
    }

    @Test
    void a_country_is_known_by_its_name_its_code_and_the_end_of_an_address() {
        for (String country :
                List.of("country=DK", "country=Danmark", "land=Denmark", "address=Vej 1, 2100 Ø, Danmark")) {
            assertThat(Lists.flaws(Lists.line("name=inMobile", country, "activity=LOGIN_SMS")))
                    .doesNotContain(Flaw.COUNTRY_MISSING, Flaw.COUNTRY_DIFFERS, Flaw.COUNTRY_UNKNOWN);
        }
        assertThat(Lists.flaws(Lists.line("name=inMobile", "country=EU", "activity=LOGIN_SMS")))
                .doesNotContain(Flaw.COUNTRY_DIFFERS);
    }
}

package org.gatehouse.core.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.agreement.Terms.Transfer;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.junit.jupiter.api.Test;

/** What a draft says of what was taken from a list. */
class ListTermsTest {
    private static final String TWILIO =
            Lists.of("name=Twilio Inc.", "country=US", "activity=LOGIN_SMS", "data=PHONE|OTP", "basis=SCC 2021/914");

    @Test
    void a_list_of_nothing_we_know_changes_nothing() {
        assertThat(Lists.examined("name\nSky ApS\n").terms()).isEqualTo(Lists.BASE);
    }

    @Test
    void what_the_list_names_is_done_by_those_it_names_and_the_rest_as_before() {
        Terms terms = Lists.examined(TWILIO).terms();

        assertThat(Lists.approvals(terms, "LOGIN_SMS")).containsExactly("twilio-us");
        assertThat(Lists.approvals(terms, "PASSWORD_RESET")).containsExactly("inmobile", "smtp", "aws-ses-eu");
        assertThat(terms.approvals())
                .filteredOn(approval -> approval.service().equals("twilio-us"))
                .allSatisfy(approval -> {
                    assertThat(approval.origin()).isEqualTo(Origin.IMPORTED);
                    assertThat(approval.fields()).containsExactly("OTP", "USER_PHONE");
                });
        assertThat(terms.order()).containsExactly("inmobile", "smtp", "aws-ses-eu", "twilio-us", "in-app");
        assertThat(terms.locations()).containsExactly("EEA", "US");
        assertThat(terms.transfers()).containsExactly(new Transfer("US", List.of("SCC")));
    }

    @Test
    void who_does_nothing_any_more_has_no_turn() {
        String mail = Lists.of(
                "name=Twilio Inc.",
                "service=sendgrid-us",
                "country=US",
                "activity=HOST_ALERT|VISITOR_INVITE|PASSWORD_RESET",
                "basis=SCC 2021/914");
        Terms terms = Lists.examined(mail).terms();

        assertThat(terms.order()).containsExactly("inmobile", "sendgrid-us", "in-app");
        assertThat(Lists.approvals(terms, "LOGIN_SMS")).containsExactly("inmobile");
        assertThat(Lists.approvals(terms, "HOST_ALERT")).containsExactly("sendgrid-us");
    }

    @Test
    void a_group_is_expanded_into_what_goes_that_way_and_nothing_of_it_is_ticked() {
        Examination list = Lists.examined(
                Lists.of("name=Amazon Web Services EMEA SARL", "country=LU", "activity=MAIL_TRANSPORT|HOSTING"));

        assertThat(Lists.choices(list.items().get(0)))
                .containsExactly(
                        "aws-ses-eu HOST_ALERT",
                        "aws-ses-eu VISITOR_INVITE",
                        "aws-ses-eu PASSWORD_RESET",
                        "*aws-backup-eu HOSTING");
        assertThat(Lists.approvals(list.terms(), "HOSTING")).containsExactly("aws-backup-eu");

        Terms ticked = Lists.examined(
                        Lists.of("name=Amazon Web Services EMEA SARL", "country=LU", "activity=MAIL_TRANSPORT|HOSTING"),
                        "2:aws-ses-eu:VISITOR_INVITE")
                .terms();
        assertThat(Lists.approvals(ticked, "VISITOR_INVITE")).containsExactly("aws-ses-eu");
        assertThat(Lists.approvals(ticked, "HOSTING")).containsExactly("hetzner");
    }

    @Test
    void a_group_that_goes_one_way_is_not_offered_by_another() {
        Examination list = Lists.examined(Lists.of("name=Twilio Inc.", "country=US", "activity=Udsendelse af e-mail"));

        assertThat(list.items().get(0).choices())
                .extracting(Examination.Choice::service)
                .containsOnly("sendgrid-us");
    }

    @Test
    void what_was_not_asked_for_yet_is_asked_for() {
        Terms terms = Lists.examined(Lists.of("name=inMobile", "country=DK", "activity=EVACUATION_ALERT"))
                .terms();

        assertThat(terms.instructions()).extracting(Terms.Instruction::activity).contains("EVACUATION_ALERT");
    }

    @Test
    void what_is_wrong_comes_along_and_stops_the_draft() {
        String csv = Lists.of("name=Twilio Inc.", "country=US", "activity=LOGIN_SMS", "basis=Privacy Shield");
        Examination proposed = Lists.examined(csv);
        assertThat(Lists.choices(proposed.items().get(0))).containsExactly("twilio-us LOGIN_SMS");
        assertThat(proposed.terms()).isEqualTo(Lists.BASE);

        Terms insisted = Lists.examined(csv, "2:twilio-us:LOGIN_SMS").terms();
        assertThat(insisted.transfers()).containsExactly(new Transfer("US", List.of("PRIVACY_SHIELD")));
        assertThat(Lists.findings(insisted))
                .filteredOn(finding -> finding.flaw() == Flaw.BASIS_NAME_INVALID)
                .allMatch(finding -> Finding.anyRed(List.of(finding)))
                .hasSize(1);
    }

    @Test
    void a_country_that_nothing_carries_data_to_is_not_allowed() {
        String csv = Lists.of("name=Twilio Inc.", "country=US", "activity=LOGIN_SMS", "basis=");
        Terms insisted = Lists.examined(csv, "2:twilio-us:LOGIN_SMS").terms();

        assertThat(insisted.locations()).containsExactly("EEA");
        assertThat(Lists.findings(insisted)).extracting(Finding::flaw).contains(Flaw.LOCATION_NOT_ALLOWED);
    }

    @Test
    void a_number_among_the_data_is_never_part_of_an_approval() {
        String csv = Lists.of("name=inMobile", "country=DK", "activity=LOGIN_SMS", "data=PHONE|OTP|CPR");
        Terms insisted = Lists.examined(csv, "2:inmobile:LOGIN_SMS").terms();

        assertThat(insisted.toString()).doesNotContain("CPR");
        assertThat(Lists.examined(csv).items().get(0).choices().get(0).taken()).isFalse();
    }

    @Test
    void people_on_the_line_narrow_the_approval() {
        String csv = Lists.of("name=inMobile", "country=DK", "activity=HOST_ALERT", "subjects=Værter");
        Terms terms = Lists.examined(csv).terms();

        assertThat(terms.approvals())
                .filteredOn(approval -> approval.service().equals("inmobile")
                        && approval.activity().equals("HOST_ALERT"))
                .singleElement()
                .satisfies(approval -> assertThat(approval.subjects()).containsExactly("HOST_EMPLOYEE"));
    }

    /** As our own public lists say it, in words. */
    @Test
    void what_was_published_is_understood() {
        Sheet published = Sheet.ofJson(Json.createReader(new StringReader("""
                        [{"legalName":"Google Ireland Limited","legalId":"IE6388047V","storage":["IE"],"access":["IE"],
                          "activities":["Væk en app"],"chain":[{"name":"Google LLC","countries":["US"]}]},
                         {"legalName":"Gatehouse","storage":["DK"],
                          "activities":["Invitér gæsten","Vis, hvem der er inde, ved evakuering"]}]""")).readArray());
        Examination list = Lists.examined(published);

        assertThat(Lists.choices(list.items().get(0))).containsExactly("google-fcm PUSH_WAKE");
        assertThat(Lists.choices(list.items().get(1))).containsExactly("smtp VISITOR_INVITE");
        assertThat(Lists.flaws(list.items().get(1))).contains(Flaw.SERVICE_DOES_NOT_OFFER);
        assertThat(list.unread()).containsExactly("access", "chain");
    }

    @Test
    void what_was_not_offered_cannot_be_taken() {
        assertThatThrownBy(() -> Lists.examined(TWILIO, "2:inmobile:LOGIN_SMS"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.INVALID_INPUT));
    }
}

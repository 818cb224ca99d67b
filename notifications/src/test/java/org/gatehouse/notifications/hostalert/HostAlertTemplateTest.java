package org.gatehouse.notifications.hostalert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.notifications.testing.Lobby;
import org.gatehouse.notifications.writing.SmsText;
import org.junit.jupiter.api.Test;

class HostAlertTemplateTest {
    private final Lobby lobby = new Lobby();

    @Test
    void a_text_message_has_the_first_name_and_never_the_surname() {
        lobby.arrive();

        assertThat(lobby.sms.only().text())
                .startsWith("Mette (Novus) er ankommet til Havnen. Kommer du? " + Lobby.PUBLIC_URL + "/answer/#")
                .doesNotContain("Jensen");
        assertThat(lobby.evidence().get(0).released()).isEqualTo("COMPANY|HOST_PHONE|SITE|VISITOR_FIRST_NAME");
        assertThat(lobby.evidence().get(0).removed()).isEqualTo("HOST_EMAIL|VISITOR_LAST_NAME");
    }

    @Test
    void the_host_reads_it_in_their_own_language() {
        language("en");

        lobby.arrive();

        assertThat(lobby.sms.only().text()).startsWith("Mette (Novus) is at Havnen. Coming? https://");
    }

    @Test
    void a_text_message_is_one_part_even_with_long_names() {
        guest("Wilhelmina-Alexandra", "Interessentskabet Vestjysk Tagdækning og Blikkenslageri");
        lobby.inTenant(() -> {
            var site = lobby.sites.get(lobby.site);
            site.change(new org.gatehouse.core.sites.Site.Details(
                    "Hovedkontoret ved Den Gamle Havnebygning i Aarhus Nord",
                    site.address(),
                    site.zone(),
                    site.entrances(),
                    site.musterPoint(),
                    site.closesAt()));
        });

        lobby.arrive();

        String text = lobby.sms.only().text();
        assertThat(SmsText.isGsm(text)).isTrue();
        assertThat(SmsText.septets(text)).isLessThanOrEqualTo(160);
        assertThat(text).contains("Wilhelmina-Alexandra").contains("/answer/#");
    }

    @Test
    void a_mail_has_the_whole_name_and_nothing_personal_in_its_subject() {
        lobby.agree(List.of("smtp"), List.of("smtp"));

        lobby.arrive();

        var mail = lobby.mail.only();
        assertThat(mail.subject()).isEqualTo("En gæst er ankommet");
        assertThat(mail.text())
                .contains("Mette Jensen (Novus) er ankommet til Havnen.")
                .contains("/answer/#");
        assertThat(mail.html())
                .contains("Mette Jensen (Novus)")
                .contains("/answer/#")
                .contains("lang=\"da\"");
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void what_a_guest_calls_himself_is_no_markup() {
        guest("<b>Mette</b>", "Novus & Co");
        lobby.agree(List.of("smtp"), List.of("smtp"));

        lobby.arrive();

        assertThat(lobby.mail.only().html())
                .contains("&lt;b&gt;Mette")
                .contains("Novus &amp; Co")
                .doesNotContain("<b>");
        assertThat(lobby.mail.only().text()).contains("<b>Mette</b>");
    }

    @Test
    void the_inbox_has_it_without_a_link() {
        lobby.agree(List.of(), List.of("in-app"));

        lobby.arrive();

        assertThat(lobby.notes(lobby.host)).containsExactly("Mette Jensen (Novus) er ankommet til Havnen.");
    }

    @Test
    void an_approval_of_fewer_fields_makes_a_poorer_message() {
        lobby.agreeFields("inmobile", Activity.HOST_ALERT, DataField.HOST_PHONE, DataField.SITE);

        lobby.arrive();

        assertThat(lobby.sms.only().text()).startsWith("En gæst er ankommet til Havnen. Kommer du?");
    }

    @Test
    void a_company_alone_is_told_as_a_guest_from_there() {
        lobby.agreeFields("inmobile", Activity.HOST_ALERT, DataField.HOST_PHONE, DataField.SITE, DataField.COMPANY);

        lobby.arrive();

        assertThat(lobby.sms.only().text()).startsWith("En gæst fra Novus er ankommet til Havnen.");
    }

    @Test
    void a_host_without_a_telephone_is_told_by_mail() {
        lobby.person(lobby.host, new Person.Details("Anna", "Berg", new Email("anna@firm.example"), null, null, "da"));

        lobby.arrive();

        assertThat(lobby.mail.delivered()).hasSize(1);
        assertThat(lobby.sms.delivered()).isEmpty();
    }

    private void language(String language) {
        lobby.person(
                lobby.host,
                new Person.Details(
                        "Anna",
                        "Berg",
                        new Email("anna@firm.example"),
                        new PhoneNumber("+4520000001"),
                        null,
                        language));
    }

    private void guest(String first, String company) {
        lobby.person(
                lobby.guest,
                new Person.Details(first, "Jensen", new Email("mette@guest.example"), null, company, "da"));
    }
}

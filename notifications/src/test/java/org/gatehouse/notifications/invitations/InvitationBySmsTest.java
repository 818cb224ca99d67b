package org.gatehouse.notifications.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.sites.Site;
import org.gatehouse.notifications.testing.Lobby;
import org.gatehouse.notifications.writing.SmsText;
import org.junit.jupiter.api.Test;

/** Guests are written to by the way that the host chose, or by the one there is. */
class InvitationBySmsTest extends InvitationBench {
    private static final String LINK = Lobby.PUBLIC_URL + "/pass/#pass-secret";

    @Test
    void a_guest_with_a_telephone_alone_gets_a_text_message_with_place_time_and_link() {
        guest(null, "+4520000009");

        invite();
        change(1, start());
        cancel(2);

        assertThat(lobby.sms.delivered())
                .extracting(sms -> sms.to() + " " + sms.text())
                .containsExactly(
                        "+4520000009 Du er inviteret til Havnen den 20. november kl. 10:00. Dit gæstekort: " + LINK,
                        "+4520000009 Ændret: dit besøg på Havnen er nu den 20. november kl. 10:00. " + LINK,
                        "+4520000009 Aflyst: dit besøg på Havnen den 20. november kl. 10:00. Du behøver ikke komme.");
        assertThat(lobby.mail.delivered()).isEmpty();
    }

    @Test
    void a_text_message_is_one_part_even_where_the_place_has_a_long_name() {
        guest(null, "+4520000009");
        site("Hovedkontoret ved Den Gamle Havnebygning i Aarhus Nord, indgang fra gården");

        invite();
        change(1, start());
        cancel(2);

        assertThat(lobby.sms.delivered())
                .extracting(Content.Sms::text)
                .allSatisfy(text -> assertThat(SmsText.septets(text)).isLessThanOrEqualTo(160))
                .first()
                .asString()
                .contains("Hovedkontoret ved D.")
                .endsWith(LINK);
    }

    @Test
    void letters_outside_the_alphabet_make_it_two_parts_and_never_three() {
        guest(null, "+4520000009");
        site("Łódź Piotrkowska Śródmieście");

        invite();

        assertThat(lobby.sms.only().text())
                .startsWith("Du er inviteret til Łódź Piotrkowska Śr. den 20. november")
                .endsWith(LINK)
                .hasSizeLessThanOrEqualTo(134);
    }

    private void site(String name) {
        lobby.inTenant(() -> {
            Site site = lobby.sites.get(lobby.site);
            site.change(new Site.Details(
                    name, site.address(), site.zone(), site.entrances(), site.musterPoint(), site.closesAt()));
        });
    }

    @Test
    void who_has_both_gets_a_mail_unless_the_host_chose_otherwise() {
        guest("mette@guest.example", "+4520000009");
        invite();
        assertThat(lobby.mail.delivered()).hasSize(1);
        assertThat(lobby.evidence().get(0).asked()).doesNotContain(DataField.VISITOR_PHONE);

        inviteBy = Channel.SMS;
        invite();
        assertThat(lobby.sms.delivered()).hasSize(1);
    }

    @Test
    void where_no_text_message_may_go_the_mail_goes() {
        guest("mette@guest.example", "+4520000009");
        lobby.agree(List.of("smtp"), List.of("inmobile", "smtp"));
        inviteBy = Channel.SMS;

        invite();

        assertThat(lobby.mail.delivered()).hasSize(1);
        assertThat(lobby.sms.delivered()).isEmpty();
    }

    private void guest(String email, String phone) {
        lobby.person(
                lobby.guest,
                new Person.Details(
                        "Mette",
                        "Jensen",
                        email == null ? null : new Email(email),
                        new PhoneNumber(phone),
                        "Novus",
                        "da"));
    }
}

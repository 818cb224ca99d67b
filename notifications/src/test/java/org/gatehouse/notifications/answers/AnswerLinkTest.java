package org.gatehouse.notifications.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.events.DomainEvent.GuestLeft;
import org.gatehouse.core.events.DomainEvent.HostAnswered;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.notifications.hostalert.Answer;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** The links in the messages to hosts: what they show, and when they are dead. */
class AnswerLinkTest extends AnswerBench {

    @Test
    void a_link_says_whose_it_is_without_anybody_signed_in() {
        assertThat(lobby.answerLinks.tenantAcrossTenants(link)).isEqualTo(lobby.tenant);
    }

    @Test
    void the_page_shows_the_first_name_the_company_the_site_and_the_time_and_nothing_else() {
        AlertCard card = lobby.as(() -> lobby.answers.read(link));

        assertThat(card)
                .isEqualTo(new AlertCard(
                        "arrived",
                        "Mette",
                        List.of(),
                        "Novus",
                        "Havnen",
                        Lobby.NINE,
                        Lobby.NINE.plusSeconds(3600),
                        "Europe/Copenhagen",
                        List.of("coming", "five-minutes", "send-up", "not-mine"),
                        null));
    }

    @Test
    void reading_a_link_does_not_use_it_up() {
        lobby.as(() -> lobby.answers.read(link));
        lobby.as(() -> lobby.answers.read(link));

        answer(link, Answer.COMING);

        assertThat(state().answered().answer()).isEqualTo("coming");
    }

    @Test
    void unknown_expired_and_used_up_links_get_the_same_refusal() {
        assertDead(() -> lobby.answerLinks.tenantAcrossTenants("unknown"));
        assertDead(() -> lobby.as(() -> lobby.answers.read("unknown")));
        assertDead(() -> answer("unknown", Answer.COMING));

        answer(link, Answer.COMING);
        lobby.clock.advance(Duration.ofMinutes(10));
        assertDead(() -> lobby.as(() -> lobby.answers.read(link)));
        assertDead(() -> answer(link, Answer.COMING));

        Lobby other = new Lobby();
        other.arrive();
        String old = secret(other.sms.only().text());
        other.clock.advance(Duration.ofHours(2));
        assertDead(() -> other.as(() -> other.answers.read(old)));
        assertDead(() -> other.as(() -> other.answers.byLink(old, Answer.COMING)));
    }

    @Test
    void the_link_of_somebody_who_has_left_the_company_is_dead() {
        UUID alert = state().alertId();
        lobby.employee(lobby.host, host -> host.leave(lobby.clock.instant()));

        assertDead(() -> lobby.as(() -> lobby.answers.read(link)));
        assertDead(() -> answer(link, Answer.COMING));
        assertThatThrownBy(() -> lobby.as(() -> lobby.answers.signedIn(alert, lobby.host, Answer.COMING)))
                .isInstanceOf(Refusal.class);
        assertThat(lobby.told(HostAnswered.class)).isEmpty();
    }

    @Test
    void a_link_of_another_tenant_is_dead_here() {
        Lobby other = new Lobby();

        assertDead(() -> other.as(() -> other.answers.read(link)));
        assertDead(() -> other.as(() -> other.answers.byLink(link, Answer.COMING)));
    }

    @Test
    void when_the_guest_has_left_the_link_is_dead() {
        lobby.record(new GuestLeft(visit, lobby.clock.instant(), false));
        lobby.settle();

        assertDead(() -> answer(link, Answer.COMING));
    }
}

package org.gatehouse.notifications.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.egress.Connectors;
import org.gatehouse.core.egress.LatestInstant;
import org.gatehouse.core.egress.Ways;
import org.gatehouse.core.egress.Ways.Extent;
import org.gatehouse.notifications.testing.Lobby;
import org.junit.jupiter.api.Test;

/** What an agreement has for one site need not hold at another. */
class ReachTest {
    private final Lobby lobby = new Lobby();
    private final UUID elsewhere = lobby.addSite("Torvet", "Torvet 2, 8000 Aarhus C");
    private final Connectors connectors = new Connectors(List.of(lobby.sms));
    private final Ways ways = lobby.container.useCase(
            Ways.class,
            lobby.snapshots,
            new LatestInstant(lobby.rows, lobby.time.keeper, connectors),
            connectors,
            lobby.clock);

    private Ways.Reach reach(String service, UUID... sites) {
        return lobby.as(() -> ways.reach(Activity.HOST_ALERT, List.of(sites), Channel.SMS, service));
    }

    @Test
    void what_is_instructed_for_one_site_reaches_that_one() {
        Terms terms = Agreed.terms(List.of("inmobile"), List.of("inmobile"));
        lobby.agree(Agreed.instructing(
                terms, terms.instructions().stream().map(this::atOneSite).toList()));

        assertThat(reach("inmobile", lobby.site)).isEqualTo(new Ways.Reach(Extent.EVERYWHERE, null));
        assertThat(reach("inmobile", lobby.site, elsewhere).extent()).isEqualTo(Extent.SOMEWHERE);
        assertThat(reach("inmobile", lobby.site, elsewhere).refusal()).isNotNull();
        assertThat(reach("inmobile", elsewhere).extent()).isEqualTo(Extent.NOWHERE);
    }

    @Test
    void who_is_not_approved_reaches_nowhere() {
        assertThat(reach("twilio-us", lobby.site, elsewhere).extent()).isEqualTo(Extent.NOWHERE);
        assertThat(reach("twilio-us").extent()).isEqualTo(Extent.NOWHERE);
        assertThat(reach("inmobile").extent()).isEqualTo(Extent.EVERYWHERE);
    }

    private Terms.Instruction atOneSite(Terms.Instruction all) {
        return new Terms.Instruction(
                all.activity(), all.legalBasis(), all.fields(), all.subjects(), List.of(lobby.site));
    }
}

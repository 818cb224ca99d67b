package org.gatehouse.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.gatehouse.core.agreement.Changed;
import org.gatehouse.core.agreement.ContractEnd;
import org.gatehouse.core.agreement.EndContract;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.documents.ReadEmergencyCards.Carded;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.egress.Equipment;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.junit.jupiter.api.Test;

/** What hangs on the wall is what would be decided, and names whoever really may. */
class EmergencyCardsTest {
    private final CardBench bench = new CardBench();

    private void refused(Problem problem, UUID site) {
        assertThatThrownBy(() -> bench.card(site))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    @Test
    void it_names_who_may_how_it_is_done_and_what_is_sent_to_whom() {
        UUID here = bench.site("Havnen", "P-pladsen");
        bench.identity.newAccount(bench.tenant, "leif@firm.example", AccountRole.EVACUATION_LEAD, AccountRole.HOST);
        bench.identity.newAccount(bench.tenant, "anna@firm.example", AccountRole.TENANT_ADMIN);
        bench.identity.newAccount(bench.tenant, "desk@firm.example", AccountRole.RECEPTIONIST);
        bench.contact("Leif", "leif@firm.example", "+4520123499", true);
        bench.agree(CardBench.ALLOWED);

        String card = bench.card(here);

        assertThat(card).contains("Havnen, Havnegade 12").contains("P-pladsen").contains("Nordlys A/S");
        assertThat(card).contains("Test Host").contains("+4520123499").contains("Leads evacuations");
        assertThat(card).contains("Administers Gatehouse").doesNotContain("@firm.example");
        assertThat(card)
                .contains(IdentityBench.PUBLIC_URL + "/agreement/#emergency")
                .contains("after 4 hours");
        assertThat(card).contains("inMobile").contains("SMS, Denmark").contains("When somebody has broken the glass");
        assertThat(card)
                .contains("stays in the EU/EEA")
                .contains("Art. 6(1)(d)")
                .contains("Of: Guests");
        assertThat(card).contains("Not even then: ").contains("Twilio Inc. (SMS, United States)");
        assertThat(card).contains("Within 72 hours of that an administrator says");
        assertThat(card).containsPattern("[0-9a-f]{64}").contains("As known on</dt><dd>23 November 2026, 09:00");
        assertThat(card).contains("Without broken glass no warning leaves").doesNotContain("No channel");
        assertThat(bench.card(here, Matters.DANISH)).contains("Nødkort").contains("Hvem må bruge nødadgangen");
    }

    @Test
    void who_cannot_sign_in_or_has_not_proved_an_address_is_not_on_it() {
        UUID here = bench.site("Havnen", "P-pladsen");
        bench.identity.newAccount(bench.tenant, "anna@firm.example", AccountRole.TENANT_ADMIN);
        UUID gone = bench.identity
                .newAccount(bench.tenant, "gone@firm.example", AccountRole.EVACUATION_LEAD)
                .id();
        bench.as(() -> {
            bench.identity.accounts.lock(gone).disable(bench.identity.clock.instant());
            return gone;
        });
        bench.contact("Vera Vagt", "vera@elsewhere.example", "+4520123411", true);
        bench.contact("Ukendt", "unproved@elsewhere.example", "+4520123422", false);
        bench.agree(CardBench.ALLOWED);

        String card = bench.card(here);

        assertThat(card).doesNotContain("Leads evacuations").doesNotContain("Ukendt");
        assertThat(card).contains("Vera Vagt (+4520123411) can be reached as well, and cannot break the glass.");
    }

    @Test
    void an_administrator_is_named_where_the_agreement_knows_a_name() {
        UUID here = bench.site("Havnen", "P-pladsen");
        bench.identity.newAccount(bench.tenant, "anna@firm.example", AccountRole.TENANT_ADMIN);
        bench.contact("Anna Aftale", "anna@firm.example", "+4520123411", true);
        bench.agree(CardBench.ALLOWED);

        assertThat(bench.card(here))
                .contains("an administrator (Anna Aftale) says")
                .doesNotContain("@firm.example");
    }

    @Test
    void where_nobody_has_the_right_it_says_so() {
        UUID here = bench.site("Havnen", "P-pladsen");
        bench.identity.newAccount(bench.tenant, "desk@firm.example", AccountRole.RECEPTIONIST);
        bench.agree(CardBench.ALLOWED);

        assertThat(bench.card(here)).containsPattern(alarm("Nobody: of all who can sign in"));
    }

    private static Pattern alarm(String beginning) {
        return Pattern.compile("<p class=\"alarm\">" + Pattern.quote(beginning));
    }

    @Test
    void where_the_agreement_does_not_allow_it_nothing_is_promised() {
        UUID here = bench.site("Havnen", "");
        bench.identity.newAccount(bench.tenant, "anna@firm.example", AccountRole.TENANT_ADMIN);
        bench.agree(CardBench.NOT_ALLOWED);

        String card = bench.card(here);

        assertThat(card).containsPattern(alarm("No channel: no service may carry a warning"));
        assertThat(card).containsPattern(alarm("Nobody: the agreement that is in force does not allow it."));
        assertThat(card).containsPattern(alarm("No assembly point is entered"));
        assertThat(card).contains("You have a plan of your own");
        assertThat(card).doesNotContain("Administers Gatehouse").doesNotContain("How it is done");
        assertThat(card).contains("Not even then: ").contains("inMobile (SMS, Denmark)");
        assertThat(bench.ways()).containsExactly(entry("Havnen", EmergencyWay.NONE));
    }

    @Test
    void a_service_that_nobody_has_connected_is_no_channel() {
        UUID here = bench.site("Havnen", "P-pladsen");
        bench.agree(CardBench.ALLOWED);
        Equipment nobody = CardBench.equipment(List.of(Activity.EVACUATION_ALERT), "smtp");

        assertThat(bench.card(here, nobody))
                .containsPattern(alarm("No channel: no service may carry a warning"))
                .contains("Not even then: ", "inMobile (SMS, Denmark)")
                .doesNotContain("When somebody has broken the glass");
        assertThat(CardBench.enter(bench.tenant, bench.read(nobody)::sites))
                .extracting(Carded::way)
                .containsExactly(EmergencyWay.NONE);
    }

    @Test
    void what_nobody_writes_is_promised_to_nobody() {
        UUID here = bench.site("Havnen", "P-pladsen");
        bench.agree(CardBench.ALLOWED);
        Equipment silent = CardBench.equipment(List.of(Activity.HOST_ALERT), "inmobile", "in-app");

        assertThat(bench.card(here, silent))
                .containsPattern(alarm("No channel: Gatehouse cannot send warnings of an evacuation yet."))
                .contains("Nothing is sent to anybody.")
                .doesNotContain("Each message goes to", "Without broken glass no warning leaves");
        assertThat(CardBench.enter(bench.tenant, bench.read(silent)::sites))
                .extracting(Carded::way)
                .containsExactly(EmergencyWay.NONE);
        assertThat(bench.card(here)).as("as soon as it is written").contains("inMobile", "Each message goes to");
    }

    @Test
    void each_site_has_its_own() {
        UUID here = bench.site("Havnen", "P-pladsen");
        UUID there = bench.site("Lageret", "Porten");
        bench.identity.newAccount(bench.tenant, "anna@firm.example", AccountRole.TENANT_ADMIN);
        bench.agree(CardBench.ALLOWED, terms -> Changed.instruction(terms, CardBench.warning(List.of(here))));

        assertThat(bench.ways())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("Havnen", EmergencyWay.BROKEN_GLASS, "Lageret", EmergencyWay.NONE));
        assertThat(bench.card(here)).contains("inMobile").doesNotContain("class=\"alarm\">No channel");
        assertThat(bench.card(there))
                .containsPattern(alarm("No channel: for this site the agreement asks for no warning"))
                .contains("Nothing is sent to anybody.")
                .contains("Porten")
                .doesNotContain("Havnen");
    }

    @Test
    void what_is_approved_needs_no_broken_glass() {
        UUID here = bench.site("Havnen", "P-pladsen");
        bench.agree(
                CardBench.NOT_ALLOWED,
                terms -> Changed.approval(
                        Changed.instruction(terms, CardBench.warning(List.of())),
                        "inmobile",
                        Activity.EVACUATION_ALERT.name()));

        assertThat(bench.ways()).containsExactly(entry("Havnen", EmergencyWay.OPEN));
        assertThat(bench.card(here)).contains("Also without broken glass").doesNotContain("No channel");
    }

    @Test
    void only_where_lives_are_at_stake_and_the_agreement_says_so_it_goes_where_nothing_else_lets_it() {
        UUID here = bench.site("Havnen", "P-pladsen");
        UnaryOperator<Terms> american = terms -> Changed.instruction(
                terms.with(terms.approvals(), List.of("inmobile", "twilio-us", "in-app")),
                CardBench.warning(List.of()));
        bench.agree(CardBench.ALLOWED, american);
        assertThat(bench.card(here))
                .contains("Twilio Inc. (SMS, United States)")
                .contains("can be seen into, outside: ");

        bench.agree(new Terms.Emergency(true, 4, true, false), american);

        assertThat(bench.card(here))
                .contains("life is at stake and nobody can be asked (Art. 49(1)(f))")
                .contains("Tick “Lives are at stake")
                .doesNotContain("Twilio Inc. (SMS, United States)")
                .doesNotContain("can be seen into, outside: ");
    }

    @Test
    void without_an_agreement_or_after_the_contract_there_is_none() {
        UUID here = bench.site("Havnen", "P-pladsen");
        refused(Problem.NO_AGREEMENT, here);
        assertThat(bench.ways()).containsExactly(entry("Havnen", EmergencyWay.NONE));
        bench.agree(CardBench.ALLOWED);

        EndContract ends = bench.identity.container.useCase(
                EndContract.class, bench.agreements, bench.epochs, bench.identity.clock);
        bench.enter(() -> {
            ends.forTenant(null, ContractEnd.Choice.ERASE, "we move", Uuids.next());
            return true;
        });

        refused(Problem.CONTRACT_ENDED, here);
        assertThat(bench.ways()).containsExactly(entry("Havnen", EmergencyWay.NONE));
    }

    @Test
    void a_site_of_somebody_else_has_no_card() {
        UUID here = bench.site("Havnen", "P-pladsen");
        bench.agree(CardBench.ALLOWED);
        Tenant other = bench.identity.newTenant();

        assertThatThrownBy(() -> CardBench.enter(other, () -> bench.cards.page(here, Locale.ENGLISH)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.NOT_FOUND));
        assertThat(CardBench.enter(other, bench.read::sites)).isEmpty();
    }
}

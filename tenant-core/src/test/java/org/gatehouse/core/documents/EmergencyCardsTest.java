package org.gatehouse.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.groups.Tuple;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.AnnexB;
import org.gatehouse.core.agreement.Changed;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.ContractEnd;
import org.gatehouse.core.agreement.EndContract;
import org.gatehouse.core.agreement.Instructions;
import org.gatehouse.core.agreement.PolicyEpochs;
import org.gatehouse.core.agreement.Snapshots;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.documents.ReadEmergencyCards.Carded;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.subprocessors.SubprocessorChanges;
import org.gatehouse.core.tenancy.CurrentTenant;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.testing.IdentityBench;
import org.gatehouse.core.time.Timekeeper;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/** What hangs on the wall is what would be decided, and names whoever really may. */
class EmergencyCardsTest {
    private static final Terms.Emergency ALLOWED = new Terms.Emergency(true, 4, false, false);
    private static final Terms.Emergency NOT_ALLOWED = new Terms.Emergency(false, 4, false, true);

    private final IdentityBench bench = new IdentityBench();
    private final Tenant tenant = bench.newTenant();
    private final Agreements agreements = new Agreements(bench.rows);
    private final Registers registers = new Registers(bench.entityManager);
    private final Notices notices = new Notices(bench.rows, new SubprocessorChanges(bench.entityManager));
    private final AnnexB annexB = new AnnexB(agreements, notices);
    private final Sites sites = new Sites(bench.rows);
    private final PolicyEpochs epochs = new PolicyEpochs(bench.rows, new Timekeeper(Clock.systemUTC()));
    private final ReadEmergencyCards read = bench.container.useCase(
            ReadEmergencyCards.class,
            bench.container.useCase(
                    ReadMatter.class, agreements, registers, bench.tenants, sites, notices, annexB, bench.clock),
            sites,
            agreements,
            new Snapshots(agreements, registers, epochs, new Instructions(bench.rows), annexB),
            bench.accounts,
            new People(bench.rows),
            bench.clock,
            IdentityBench.PUBLIC_URL);
    private final WriteEmergencyCards cards = new WriteEmergencyCards(read);

    private <T> T enter(Callable<T> work) {
        return enter(tenant, work);
    }

    private static <T> T enter(Tenant whose, Callable<T> work) {
        try (CurrentTenant.Scope entered = CurrentTenant.enter(whose.id())) {
            return work.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T as(Callable<T> work) {
        return enter(() -> bench.container.call(work));
    }

    private UUID site(String name, String assemblyPoint) {
        return as(() -> {
            Site site = new Site(new Site.Details(
                    name,
                    "Havnegade 12",
                    ZoneId.of("Europe/Copenhagen"),
                    List.of("Nord"),
                    assemblyPoint,
                    LocalTime.of(18, 0)));
            bench.rows.add(site);
            return site.id();
        });
    }

    private static Terms.Instruction warning(List<UUID> where) {
        Terms.Instruction all = Templates.instruction(Activity.EVACUATION_ALERT);
        return new Terms.Instruction(all.activity(), "6(1)(d)", all.fields(), all.subjects(), where);
    }

    private void agree(Terms.Emergency emergency, UnaryOperator<Terms> change) {
        Terms ours = Templates.EU_ONLY
                .terms(Matters.CATALOGUE, "Europe/Copenhagen", "da")
                .by(Agreed.TENANT);
        as(() -> Agreed.inForce(bench.rows, change.apply(Changed.emergency(ours, emergency)), bench.clock.instant()));
        bench.clock.advance(Duration.ofSeconds(1));
    }

    /** Warnings are asked for everywhere. */
    private void agree(Terms.Emergency emergency) {
        agree(emergency, terms -> Changed.instruction(terms, warning(List.of())));
    }

    private String card(UUID site, Locale language) {
        return enter(() -> cards.page(site, language));
    }

    private String card(UUID site) {
        return card(site, Locale.ENGLISH);
    }

    private void contact(String name, String email, String phone, boolean proved) {
        as(() -> {
            Contact contact = new Contact(
                    new Contact.Details(
                            ContactRole.EVACUATION_LEAD,
                            name,
                            new Email(email),
                            PhoneNumber.parse("phone", phone),
                            "da"),
                    bench.clock.instant());
            if (proved) {
                contact.prove(bench.clock.instant());
            }
            bench.rows.add(contact);
            return contact.id();
        });
    }

    private void refused(Problem problem, UUID site) {
        assertThatThrownBy(() -> card(site))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(problem));
    }

    @Test
    void it_names_who_may_how_it_is_done_and_what_is_sent_to_whom() {
        UUID here = site("Havnen", "P-pladsen");
        bench.newAccount(tenant, "leif@firm.example", AccountRole.EVACUATION_LEAD, AccountRole.HOST);
        bench.newAccount(tenant, "anna@firm.example", AccountRole.TENANT_ADMIN);
        bench.newAccount(tenant, "desk@firm.example", AccountRole.RECEPTIONIST);
        contact("Leif", "leif@firm.example", "+4520123499", true);
        agree(ALLOWED);

        String card = card(here);

        assertThat(card).contains("Havnen, Havnegade 12").contains("P-pladsen").contains("Nordlys A/S");
        assertThat(card).contains("Test Host").contains("+4520123499").contains("Leads evacuations");
        assertThat(card).contains("anna@firm.example").doesNotContain("desk@firm.example");
        assertThat(card).contains(IdentityBench.PUBLIC_URL + "/agreement/#emergency").contains("after 4 hours");
        assertThat(card).contains("inMobile").contains("SMS, Denmark").contains("When somebody has broken the glass");
        assertThat(card).contains("stays in the EU/EEA").contains("Art. 6(1)(d)").contains("Of: Guests");
        assertThat(card).contains("Not even then: ").contains("Twilio Inc. (SMS, United States)");
        assertThat(card).contains("Within 72 hours").contains("an administrator (anna@firm.example)");
        assertThat(card).contains("1.0").contains("registry ");
        assertThat(card).contains("Without broken glass no warning leaves").doesNotContain("No channel");
        assertThat(card(here, Matters.DANISH)).contains("Nødkort").contains("Hvem må bruge nødadgangen");
    }

    @Test
    void who_cannot_sign_in_or_has_not_proved_an_address_is_not_on_it() {
        UUID here = site("Havnen", "P-pladsen");
        bench.newAccount(tenant, "anna@firm.example", AccountRole.TENANT_ADMIN);
        UUID gone = bench.newAccount(tenant, "gone@firm.example", AccountRole.EVACUATION_LEAD)
                .id();
        as(() -> {
            bench.accounts.lock(gone).disable(bench.clock.instant());
            return gone;
        });
        contact("Vera Vagt", "vera@elsewhere.example", "+4520123411", true);
        contact("Ukendt", "unproved@elsewhere.example", "+4520123422", false);
        agree(ALLOWED);

        String card = card(here);

        assertThat(card).doesNotContain("gone@firm.example").doesNotContain("Ukendt");
        assertThat(card).contains("Vera Vagt (+4520123411) can be reached as well, and cannot break the glass.");
    }

    @Test
    void where_nobody_has_the_right_it_says_so() {
        UUID here = site("Havnen", "P-pladsen");
        bench.newAccount(tenant, "desk@firm.example", AccountRole.RECEPTIONIST);
        agree(ALLOWED);

        assertThat(card(here)).containsPattern(alarm("Nobody: of all who can sign in"));
    }

    private static Pattern alarm(String beginning) {
        return Pattern.compile("<p class=\"alarm\">" + Pattern.quote(beginning));
    }

    @Test
    void where_the_agreement_does_not_allow_it_nothing_is_promised() {
        UUID here = site("Havnen", "");
        bench.newAccount(tenant, "anna@firm.example", AccountRole.TENANT_ADMIN);
        agree(NOT_ALLOWED);

        String card = card(here);

        assertThat(card).containsPattern(alarm("No channel: no service may carry a warning"));
        assertThat(card).containsPattern(alarm("Nobody: the agreement that is in force does not allow it."));
        assertThat(card).containsPattern(alarm("No assembly point is entered"));
        assertThat(card).contains("You have a plan of your own");
        assertThat(card).doesNotContain("anna@firm.example").doesNotContain("How it is done");
        assertThat(card).contains("Not even then: ").contains("inMobile (SMS, Denmark)");
        assertThat(ways()).containsExactly(tuple("Havnen", EmergencyWay.NONE));
    }

    private List<Tuple> ways() {
        return enter(read::sites).stream()
                .map((Carded one) -> tuple(one.name(), one.way()))
                .toList();
    }

    @Test
    void each_site_has_its_own() {
        UUID here = site("Havnen", "P-pladsen");
        UUID there = site("Lageret", "Porten");
        bench.newAccount(tenant, "anna@firm.example", AccountRole.TENANT_ADMIN);
        agree(ALLOWED, terms -> Changed.instruction(terms, warning(List.of(here))));

        assertThat(ways())
                .containsExactly(tuple("Havnen", EmergencyWay.BROKEN_GLASS), tuple("Lageret", EmergencyWay.NONE));
        assertThat(card(here)).contains("inMobile").doesNotContain("class=\"alarm\">No channel");
        assertThat(card(there))
                .containsPattern(alarm("No channel: for this site the agreement asks for no warning"))
                .contains("Nothing is sent to anybody.")
                .contains("Porten")
                .doesNotContain("Havnen");
    }

    @Test
    void what_is_approved_needs_no_broken_glass() {
        UUID here = site("Havnen", "P-pladsen");
        agree(
                NOT_ALLOWED,
                terms -> Changed.approval(
                        Changed.instruction(terms, warning(List.of())),
                        "inmobile",
                        Activity.EVACUATION_ALERT.name()));

        assertThat(ways()).containsExactly(tuple("Havnen", EmergencyWay.OPEN));
        assertThat(card(here)).contains("Always: it is approved").doesNotContain("No channel");
    }

    @Test
    void only_where_lives_are_at_stake_and_the_agreement_says_so_it_goes_where_nothing_else_lets_it() {
        UUID here = site("Havnen", "P-pladsen");
        UnaryOperator<Terms> american = terms -> Changed.instruction(
                terms.with(terms.approvals(), List.of("inmobile", "twilio-us", "in-app")), warning(List.of()));
        agree(ALLOWED, american);
        assertThat(card(here)).contains("Twilio Inc. (SMS, United States)").contains("can be seen into, outside: ");

        agree(new Terms.Emergency(true, 4, true, false), american);

        assertThat(card(here))
                .contains("life is at stake and nobody can be asked (Art. 49(1)(f))")
                .contains("Tick “Lives are at stake")
                .doesNotContain("Twilio Inc. (SMS, United States)")
                .doesNotContain("can be seen into, outside: ");
    }

    @Test
    void without_an_agreement_or_after_the_contract_there_is_none() {
        UUID here = site("Havnen", "P-pladsen");
        refused(Problem.NO_AGREEMENT, here);
        assertThat(ways()).containsExactly(tuple("Havnen", EmergencyWay.NONE));
        agree(ALLOWED);

        EndContract ends = bench.container.useCase(EndContract.class, agreements, epochs, bench.clock);
        enter(() -> {
            ends.forTenant(null, ContractEnd.Choice.ERASE, "we move", Uuids.next());
            return true;
        });

        refused(Problem.CONTRACT_ENDED, here);
        assertThat(ways()).containsExactly(tuple("Havnen", EmergencyWay.NONE));
    }

    @Test
    void a_site_of_somebody_else_has_no_card() {
        UUID here = site("Havnen", "P-pladsen");
        agree(ALLOWED);
        Tenant other = bench.newTenant();

        assertThatThrownBy(() -> enter(other, () -> cards.page(here, Locale.ENGLISH)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(Problem.NOT_FOUND));
        assertThat(enter(other, read::sites)).isEmpty();
    }

    @Test
    void on_paper_it_is_one_page_that_everybody_can_read() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        UUID here = site("Havnen <nord> & \"syd\"", "");
        bench.newAccount(tenant, "leif@firm.example", AccountRole.EVACUATION_LEAD, AccountRole.HOST);
        bench.newAccount(tenant, "anna@firm.example", AccountRole.TENANT_ADMIN);
        agree(ALLOWED);

        for (Locale language : Set.of(Locale.ENGLISH, Matters.DANISH)) {
            byte[] paper = enter(() -> cards.paper(here, language));

            PaperTest.mustKeepPromises(paper);
            try (PDDocument read = Loader.loadPDF(paper)) {
                assertThat(read.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @Test
    void both_languages_say_the_same_things() {
        for (String condition : List.of(
                "break-glass", "no-break-glass", "holders", "nobody", "others", "incapable", "none", "any", "refused",
                "bounded", "closed", "not-instructed", "no-channel", "glass-only", "no-assembly-point", "in-house")) {
            assertThat(parts(Matters.DANISH, condition))
                    .as(condition)
                    .isEqualTo(parts(Locale.ENGLISH, condition))
                    .isNotEmpty();
        }
    }

    private static List<String> parts(Locale language, String condition) {
        Pattern filled = Pattern.compile("\\{[A-Za-z]+}");
        return Manuscript.read("emergency-card", language, Set.of(condition)).stream()
                .map(line -> line.kind() + " " + line.key() + " "
                        + filled.matcher(line.text())
                                .results()
                                .map(found -> found.group())
                                .toList())
                .toList();
    }
}

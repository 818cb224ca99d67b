package org.gatehouse.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Changed;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.dpa.Standing;
import org.gatehouse.core.dpa.Validity;
import org.gatehouse.core.tenancy.TenantSettings;
import org.gatehouse.core.tenancy.TenantSettings.KioskSteps;
import org.gatehouse.core.tenancy.TenantSettings.PhotoStep;
import org.gatehouse.core.tenancy.TenantSettings.RulesStep;
import org.junit.jupiter.api.Test;

/** What guests and hosts are told is what the agreement lets happen, and nothing else. */
class PrivacyNoticeTest {
    private static final TenantSettings PICTURES =
            TenantSettings.DEFAULT.asking(new KioskSteps(PhotoStep.ASKED, RulesStep.DRAWN, false));

    private static Terms euOnly() {
        return Templates.EU_ONLY
                .terms(Matters.CATALOGUE, "Europe/Copenhagen", "da")
                .by(Agreed.TENANT);
    }

    private static Matter matter(Terms terms, TenantSettings settings) {
        return Matters.of(terms, Matters.CATALOGUE, settings, Locale.ENGLISH);
    }

    private static String guests(Terms terms) {
        return text(DocumentKind.VISITOR_NOTICE, terms, TenantSettings.DEFAULT);
    }

    private static String text(DocumentKind kind, Terms terms, TenantSettings settings) {
        return Page.of(Write.document(kind, matter(terms, settings)), "");
    }

    private static String inShort(Terms terms, TenantSettings settings) {
        return String.join(" ", lines(terms, settings));
    }

    private static List<String> lines(Terms terms, TenantSettings settings) {
        Matter matter = matter(terms, settings);
        return ShortForm.of(matter, Recipients.of(matter, Audience.GUESTS));
    }

    private static Terms without(Terms terms, String service) {
        return terms.with(
                terms.approvals().stream()
                        .filter(approval -> !approval.service().equals(service))
                        .toList(),
                terms.order());
    }

    @Test
    void a_recipient_is_named_as_long_as_it_may_receive() {
        Terms terms = euOnly();

        assertThat(guests(terms))
                .contains("inMobile", "Hetzner Online GmbH", "Tell the host that a guest is here (SMS)", "Denmark")
                .doesNotContain("Twilio");
        assertThat(guests(without(terms, "inmobile")))
                .contains("Hetzner Online GmbH")
                .doesNotContain("inMobile");
    }

    @Test
    void who_is_approved_and_receives_nothing_is_not_named() {
        assertThat(guests(Templates.BEKEY_2020_IMPORT
                        .terms(Matters.CATALOGUE, "Europe/Copenhagen", "da")
                        .by(Agreed.TENANT)))
                .as("Twilio is approved there on a ground that has ended")
                .doesNotContain("Twilio");
    }

    @Test
    void a_guest_is_told_of_what_is_about_guests_and_a_host_of_what_is_about_hosts() {
        Terms terms = euOnly();

        assertThat(guests(terms)).contains("First name of the guest").doesNotContain("Phone of the host");
        assertThat(text(DocumentKind.HOST_NOTICE, terms, TenantSettings.DEFAULT))
                .contains("Phone of the host", "gets text messages")
                .doesNotContain("First name of the guest", "turned on alerts");
    }

    @Test
    void who_receives_nothing_about_guests_is_no_recipient_of_theirs() {
        Terms terms = Agreed.terms("inmobile", Activity.HOST_ALERT, DataField.HOST_PHONE, DataField.SITE);

        assertThat(guests(terms)).doesNotContain("inMobile").contains("nobody receives it");
        assertThat(text(DocumentKind.HOST_NOTICE, terms, TenantSettings.DEFAULT))
                .contains("inMobile");
    }

    @Test
    void photos_and_signatures_are_told_of_where_a_kiosk_asks_for_them() {
        assertThat(guests(euOnly()))
                .contains("reads codes only")
                .doesNotContain("A photo, if you say yes", "signed the house rules", "Photos:");
        assertThat(text(DocumentKind.VISITOR_NOTICE, euOnly(), PICTURES))
                .contains("A photo, if you say yes", "signed the house rules", "signature that you draw")
                .contains("at the latest after 30 days")
                .doesNotContain("reads codes only");
    }

    @Test
    void each_purpose_says_what_allows_it_and_each_record_how_long() {
        assertThat(guests(euOnly()))
                .contains("Run visits, meetings and access (Art. 6(1)(f)): Tell the host that a guest is here")
                .contains("Keep data safe (Art. 6(1)(f)): Keep a backup")
                .contains("Visits: 12 months", "Messages that were sent: 30 days")
                .contains("Datatilsynet", "Nordlys A/S", "99000104", "Havnegade 12")
                .doesNotContain("Licence plates");
        assertThat(guests(Agreed.keeping(euOnly(), "visit", "P90D"))).contains("Visits: 90 days");
    }

    @Test
    void where_nothing_is_agreed_nothing_is_claimed() {
        Terms nothing = Templates.nothing();
        String told = guests(nothing);

        assertThat(told)
                .contains("Nordlys A/S can tell you what", "nobody receives it", "Visits: 12 months")
                .doesNotContain("Art. 6(", "Hetzner", "inMobile", "Questions and requests");
        assertThat(inShort(nothing, TenantSettings.DEFAULT))
                .contains("Nobody outside Nordlys A/S")
                .doesNotContain("tell your host");
    }

    @Test
    void three_lines_say_the_same_in_short() {
        List<String> lines = lines(euOnly(), TenantSettings.DEFAULT);

        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).hasSizeLessThan(200));
        assertThat(lines.get(0)).contains("to receive you and tell your host");
        assertThat(lines.get(1)).contains("Hetzner Online GmbH", "inMobile");
        assertThat(lines.get(2)).contains("12 months");
        assertThat(inShort(without(euOnly(), "inmobile"), TenantSettings.DEFAULT))
                .doesNotContain("inMobile");
        assertThat(inShort(euOnly(), PICTURES)).contains("a photo if you say yes");
    }

    /** Nobody is approved for warnings, and whoever breaks the glass may send them all the same. */
    private static Terms glass(boolean incapable, String... order) {
        Terms warned = Changed.instruction(euOnly(), Templates.instruction(Activity.EVACUATION_ALERT));
        return Changed.emergency(
                warned.with(warned.approvals(), List.of(order)), new Terms.Emergency(true, 4, incapable, true));
    }

    @Test
    void who_may_receive_more_when_the_glass_is_broken_is_named() {
        Terms terms = glass(false, "inmobile", "twilio-us");
        String told = guests(terms);

        assertThat(told)
                .contains("and nobody else, except in an emergency.", "In an emergency", "for 4 hours at a time")
                .contains("Warn people in an evacuation (SMS): Assembly point, Phone of the guest, Site")
                .doesNotContain("Twilio");
        assertThat(text(DocumentKind.HOST_NOTICE, terms, TenantSettings.DEFAULT))
                .contains("and nobody else, except in an emergency.")
                .contains("Warn people in an evacuation (SMS): Assembly point, Phone of the host, Site");
        assertThat(lines(terms, TenantSettings.DEFAULT).get(1)).contains("warnings may then go further");
        assertThat(lines(terms, TenantSettings.DEFAULT))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(240));
    }

    @Test
    void the_public_list_names_them_too() {
        Terms terms = glass(false, "inmobile");

        assertThat(text(DocumentKind.SUB_PROCESSORS, terms, TenantSettings.DEFAULT))
                .contains("Nobody else receives this data, except in an emergency.")
                .contains("Warn people in an evacuation (SMS): Assembly point, Phone of the guest, Site");
        assertThat(SubProcessorList.of(matter(terms, TenantSettings.DEFAULT)).inEmergency())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.legalName()).isEqualTo("inMobile");
                    assertThat(one.activities()).containsExactly("Warn people in an evacuation");
                });
    }

    @Test
    void where_lives_are_at_stake_it_says_what_lets_data_abroad() {
        assertThat(guests(glass(true, "twilio-us")))
                .contains("Twilio Inc.")
                .contains("United States – life is at stake and nobody can be asked (Art. 49(1)(f))");
    }

    @Test
    void where_the_glass_cannot_be_broken_nobody_else_is_nobody_else() {
        Terms terms = Changed.instruction(euOnly(), Templates.instruction(Activity.EVACUATION_ALERT));

        assertThat(guests(terms)).contains("and nobody else.").doesNotContain("n emergency");
        assertThat(text(DocumentKind.SUB_PROCESSORS, terms, TenantSettings.DEFAULT))
                .contains("Nobody else receives this data.")
                .doesNotContain("n emergency");
        assertThat(SubProcessorList.of(matter(terms, TenantSettings.DEFAULT)).inEmergency())
                .isEmpty();
    }

    private static Matter beside(Terms terms, List<Standing> closed, boolean ended) {
        Matter text = matter(terms, TenantSettings.DEFAULT);
        Matter.Version version = text.version();
        return new Matter(
                new Matter.Version(
                        terms, new Matter.Beside(closed, ended), version.number(), version.hash(), version.agreed()),
                text.known(),
                text.around(),
                text.language(),
                text.at());
    }

    private static String written(DocumentKind kind, Matter matter) {
        return Page.of(Write.document(kind, matter), "");
    }

    @Test
    void what_is_revoked_beside_the_text_is_told_of_no_more() {
        Standing revoked = new Standing(
                "inmobile",
                Activity.HOST_ALERT,
                new Policy.Approval(Policy.Approval.State.REVOKED, Validity.ALWAYS, null, null));
        Matter matter = beside(euOnly(), List.of(revoked), false);

        assertThat(guests(euOnly())).contains("Tell the host that a guest is here (SMS)");
        assertThat(written(DocumentKind.VISITOR_NOTICE, matter))
                .doesNotContain("Tell the host that a guest is here (SMS)");
        assertThat(written(DocumentKind.SUB_PROCESSORS, matter))
                .doesNotContain("Tell the host that a guest is here (SMS)")
                .contains("inMobile");
    }

    @Test
    void after_the_contract_only_those_who_store_are_left() {
        assertThat(written(DocumentKind.VISITOR_NOTICE, beside(euOnly(), List.of(), true)))
                .contains("Hetzner Online GmbH")
                .doesNotContain("inMobile");
    }

    @Test
    void a_text_that_is_kept_says_all_that_the_document_says() {
        Matter matter = matter(euOnly(), TenantSettings.DEFAULT);
        GuestNotice.Text text = NoticeText.of(matter, Recipients.of(matter, Audience.GUESTS));

        assertThat(text.sections())
                .allSatisfy(section -> assertThat(
                                section.text().size() + section.points().size())
                        .isPositive())
                .extracting(GuestNotice.Section::title)
                .contains("Who receives it", "Your rights");
        assertThat(Set.copyOf(text.lines())).hasSize(3);
    }
}

package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.AgreementFindings.Surroundings;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Authorisation;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.agreement.Terms.Retention;
import org.gatehouse.core.agreement.Terms.Transfer;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registries;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What each invariant finds, and that a template finds nothing. */
class AgreementFindingsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final Catalogue CATALOGUE = Registries.first();
    private static final Terms GOOD =
            Templates.EU_ONLY.terms(CATALOGUE, "Europe/Copenhagen", "da").by(Agreed.TENANT);

    private static List<Finding> findings(Terms terms, Terms before, boolean publicBody) {
        return AgreementFindings.of(
                terms,
                new Surroundings(
                        before,
                        CATALOGUE,
                        Registries.compile(CATALOGUE, NOW),
                        EnumSet.allOf(ContactRole.class),
                        publicBody,
                        NOW));
    }

    private static List<Flaw> flaws(Terms terms) {
        return findings(terms, null, false).stream().map(Finding::flaw).toList();
    }

    @ParameterizedTest
    @EnumSource(value = Templates.class, mode = EnumSource.Mode.EXCLUDE, names = "BEKEY_2020_IMPORT")
    void a_template_can_be_proposed_as_it_is(Templates template) {
        assertThat(findings(template.terms(CATALOGUE, "Europe/Copenhagen", "da").by(Agreed.TENANT), null, false))
                .filteredOn(finding -> Finding.anyRed(List.of(finding)))
                .isEmpty();
    }

    @Test
    void the_agreement_of_2020_opens_with_its_findings() {
        List<Finding> findings =
                findings(Templates.BEKEY_2020_IMPORT.terms(CATALOGUE, "Europe/Copenhagen", "da"), null, false);

        assertThat(findings)
                .extracting(Finding::flaw)
                .contains(
                        Flaw.CLAUSES_LEGACY,
                        Flaw.STATUS_NEEDS_CHECK,
                        Flaw.ENTITY_UNIDENTIFIED,
                        Flaw.TRANSFER_UNUSABLE,
                        Flaw.REGION_UNDECLARED,
                        Flaw.NATIONAL_ID,
                        Flaw.RETENTION_MISSING,
                        Flaw.SERVICE_NOT_ACTIVE);
        assertThat(findings)
                .filteredOn(finding -> finding.flaw() == Flaw.ENTITY_UNIDENTIFIED)
                .anyMatch(finding -> finding.details().contains("inMobile"));
        assertThat(Finding.anyRed(findings)).isTrue();
    }

    static Stream<Named<Case>> cases() {
        return Stream.of(
                bad(Flaw.CONTROLLER_UNIDENTIFIED, terms -> terms.by(null)),
                bad(Flaw.CONTROLLER_UNIDENTIFIED, terms -> terms.by(Terms.Identity.named("Nordlys A/S"))),
                bad(
                        Flaw.CONTROLLER_UNIDENTIFIED,
                        terms -> terms.by(new Terms.Identity("Nordlys A/S", "99000104", " "))),
                bad(Flaw.CVR_INVALID, terms -> terms.by(new Terms.Identity("Nordlys A/S", "99000140", "Havnegade 12"))),
                bad(Flaw.ZONE_UNKNOWN, terms -> Changed.zone(terms, "Europe/Atlantis")),
                bad(Flaw.ACTIVITY_UNKNOWN, terms -> Changed.approval(terms, "smtp", "HOST ALERT")),
                bad(
                        Flaw.ACTIVITY_UNKNOWN,
                        terms -> Changed.instruction(
                                terms,
                                new Instruction(
                                        "HOST ALERT", "6(1)(f)", List.of("SITE"), List.of("VISITOR"), List.of()))),
                bad(
                        Flaw.INSTRUCTION_INCOMPLETE,
                        terms -> Changed.instruction(
                                terms,
                                new Instruction(
                                        Activity.VISIT_INFO.name(),
                                        "",
                                        List.of("SITE"),
                                        List.of("VISITOR"),
                                        List.of()))),
                bad(
                        Flaw.FIELD_UNKNOWN,
                        terms -> Changed.instruction(
                                terms,
                                new Instruction(
                                        Activity.VISIT_INFO.name(),
                                        "6(1)(f)",
                                        List.of("SHOE_SIZE"),
                                        List.of("VISITOR"),
                                        List.of()))),
                bad(
                        Flaw.NATIONAL_ID,
                        terms -> Changed.instruction(
                                terms,
                                new Instruction(
                                        Activity.VISIT_INFO.name(),
                                        "6(1)(f)",
                                        List.of("CPR"),
                                        List.of("VISITOR"),
                                        List.of()))),
                bad(Flaw.CONTROLLER_MISSING, terms -> Changed.roles(terms, List.of())),
                bad(
                        Flaw.CONTROLLER_REPEATED,
                        terms -> Changed.roles(
                                terms,
                                Stream.concat(terms.roles().stream(), terms.roles().stream())
                                        .toList())),
                bad(Flaw.SERVICE_NOT_ACTIVE, terms -> Changed.approval(terms, "cekura", Activity.SUPPORT_VIEW.name())),
                bad(
                        Flaw.SERVICE_DOES_NOT_OFFER,
                        terms -> Changed.approval(terms, "hetzner", Activity.HOST_ALERT.name())),
                bad(Flaw.REFERENCE_UNKNOWN, terms -> Changed.approval(terms, "nobody", Activity.HOST_ALERT.name())),
                bad(Flaw.APPROVAL_REPEATED, terms -> Changed.approval(terms, "smtp", Activity.HOST_ALERT.name())),
                bad(
                        Flaw.LOCATION_NOT_ALLOWED,
                        terms -> Changed.approval(terms, "twilio-us", Activity.HOST_ALERT.name())),
                bad(Flaw.COUNTRY_MISSING, terms -> Changed.locations(terms, List.of("EEA", ""))),
                bad(Flaw.COUNTRY_UNKNOWN, terms -> Changed.locations(terms, List.of("EEA", "XX"))),
                bad(
                        Flaw.BASIS_NAME_INVALID,
                        terms -> Changed.transfers(terms, List.of(new Transfer("US", List.of("PRIVACY_SHIELD"))))),
                bad(
                        Flaw.CLAUSES_LEGACY,
                        terms -> Changed.transfers(terms, List.of(new Transfer("US", List.of("SCC_2010/87/EU"))))),
                bad(
                        Flaw.DEROGATION_FOR_ACTIVITY,
                        terms -> Changed.transfers(terms, List.of(new Transfer("US", List.of("ART49_CONSENT"))))),
                bad(
                        Flaw.VALIDITY_OVERLAPS,
                        terms -> Changed.transfers(
                                terms, List.of(new Transfer("US", List.of()), new Transfer("US", List.of("SCC"))))),
                bad(
                        Flaw.VALIDITY_REVERSED,
                        terms -> Changed.approval(
                                terms,
                                new Approval(
                                        "smtp",
                                        Activity.VISIT_INFO.name(),
                                        List.of(),
                                        List.of(),
                                        Origin.EXPLICIT,
                                        NOW,
                                        NOW.minusSeconds(1)))),
                bad(Flaw.NOTICE_TOO_SHORT, terms -> Changed.authorisation(terms, new Authorisation(Model.GENERAL, 29))),
                bad(Flaw.RETENTION_MISSING, terms -> Changed.retention(terms, List.of())),
                bad(Flaw.RETENTION_REPEATED, terms -> Changed.retention(terms, twice(terms.retention()))),
                bad(Flaw.PERIOD_UNKNOWN, terms -> Changed.retention(terms, "visit", "a while")),
                bad(Flaw.PERIOD_ABOVE_CAP, terms -> Changed.retention(terms, "visit", "P7Y")),
                bad(Flaw.PERIOD_ABOVE_CAP, terms -> Changed.retention(terms, "backup_image", "P36D")),
                bad(Flaw.PERIOD_BELOW_FLOOR, terms -> Changed.retention(terms, "consent_proof", "P1Y")),
                bad(Flaw.SIGN_IN_WITHOUT_CHANNEL, terms -> Changed.without(terms, Activity.PASSWORD_RESET)),
                bad(Flaw.HOSTING_NOT_ONE, terms -> Changed.without(terms, Activity.HOSTING)),
                bad(Flaw.BACKUP_MISSING, terms -> Changed.without(terms, Activity.BACKUP)),
                bad(Flaw.ALERTS_IN_HOUSE_ONLY, terms -> Changed.without(terms, Activity.HOST_ALERT)),
                bad(
                        Flaw.EVACUATION_WITHOUT_CHANNEL,
                        terms -> Changed.emergency(
                                Changed.instruction(terms, Templates.instruction(Activity.EVACUATION_ALERT)),
                                new Terms.Emergency(false, 4, false, false))),
                bad(
                        Flaw.EMERGENCY_TOO_LONG,
                        terms -> Changed.emergency(terms, new Terms.Emergency(true, 25, false, true))),
                bad(Flaw.ORDER_REPEATED, terms -> terms.with(terms.approvals(), List.of("smtp", "smtp"))),
                bad(
                        Flaw.LISTING_OLD,
                        terms -> Changed.transfers(
                                Changed.locations(
                                        Changed.approval(terms, "twilio-us", Activity.HOST_ALERT.name()),
                                        List.of("EEA", "US")),
                                List.of(new Transfer("US", List.of("ADEQUACY"))))),
                bad(
                        Flaw.TRANSFER_NOT_INSTRUCTED,
                        terms -> Changed.locations(
                                Changed.approval(terms, "twilio-us", Activity.HOST_ALERT.name()),
                                List.of("EEA", "US"))));
    }

    record Case(Flaw flaw, UnaryOperator<Terms> change) {}

    private static Named<Case> bad(Flaw flaw, UnaryOperator<Terms> change) {
        return Named.of(flaw.code(), new Case(flaw, change));
    }

    private static List<Retention> twice(List<Retention> rules) {
        List<Retention> all = new ArrayList<>(rules);
        all.addAll(rules);
        return all;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void each_invariant_has_its_own_finding(Case bad) {
        assertThat(flaws(GOOD)).doesNotContain(bad.flaw());

        assertThat(flaws(bad.change().apply(GOOD))).contains(bad.flaw());
    }

    @Test
    void without_verified_contacts_for_notice_breach_and_rights_nothing_is_proposed() {
        List<Finding> findings = AgreementFindings.of(
                GOOD,
                new Surroundings(
                        null,
                        CATALOGUE,
                        Registries.compile(CATALOGUE, NOW),
                        EnumSet.noneOf(ContactRole.class),
                        false,
                        NOW));

        assertThat(findings)
                .filteredOn(finding -> finding.flaw() == Flaw.CONTACT_UNVERIFIED)
                .hasSize(3);
    }

    @Test
    void a_public_body_does_not_go_back_to_general_authorisation_by_itself() {
        Terms before = Templates.PUBLIC_SECTOR_DK.terms(CATALOGUE, "Europe/Copenhagen", "da");

        assertThat(findings(GOOD, before, true)).extracting(Finding::flaw).contains(Flaw.MODEL_DOWNGRADED);
        assertThat(findings(before, before, true)).extracting(Finding::flaw).doesNotContain(Flaw.MODEL_DOWNGRADED);
    }
}

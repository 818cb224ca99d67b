package org.gatehouse.core.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.imports.Examination.Choice;
import org.gatehouse.core.imports.Examination.Item;
import org.gatehouse.core.json.CanonicalJson;
import org.gatehouse.core.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An agreement that was exported, here or elsewhere. */
class ExamineTermsTest {
    private static final UUID OWN = UUID.fromString("01890000-0000-7000-8000-000000000001");
    private static final UUID THEIRS = UUID.fromString("01890000-0000-7000-8000-000000000002");

    private static Examination examined(Terms terms) {
        return Lists.examined(terms, Set.of(OWN), null);
    }

    private static Terms with(Terms terms, Approval more) {
        List<Approval> approvals = new ArrayList<>(terms.approvals());
        approvals.add(more);
        List<String> order =
                Stream.concat(terms.order().stream(), Stream.of(more.service())).toList();
        return terms.with(approvals, order);
    }

    private static Terms at(Terms terms, UUID... sites) {
        return terms.with(
                terms.instructions().stream()
                        .map(one -> new Instruction(
                                one.activity(), one.legalBasis(), one.fields(), one.subjects(), List.of(sites)))
                        .toList(),
                terms.approvals(),
                terms.locations(),
                terms.transfers());
    }

    private static Item named(Examination examination, String key) {
        return examination.items().stream()
                .filter(item -> item.choices().get(0).key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_exported_says_the_same_when_it_is_imported(Templates template) {
        Terms terms = at(template.terms(Lists.CATALOGUE, "Europe/Copenhagen", "da"), OWN)
                .by(Lists.BASE.controller());
        String exported = CanonicalJson.of(terms);

        Examination examination = examined(Json.read(exported, Terms.class));

        assertThat(examination.terms()).isEqualTo(terms);
        assertThat(CanonicalJson.of(examination.terms())).isEqualTo(exported);
        assertThat(examination.items()).allMatch(item -> item.choices().get(0).taken());
    }

    @Test
    void what_is_found_stands_at_its_entry_or_is_about_the_whole() {
        Examination old = examined(Templates.BEKEY_2020_IMPORT.terms(Lists.CATALOGUE, "Europe/Copenhagen", "da"));

        assertThat(Lists.flaws(named(old, "transfers[0]"))).contains(Flaw.CLAUSES_LEGACY);
        assertThat(Lists.flaws(named(old, "instructions[9]"))).contains(Flaw.NATIONAL_ID);
        assertThat(named(old, "approvals[1]").says())
                .extracting(Examination.Said::text)
                .containsExactly("twilio-us", "LOGIN_SMS");
        assertThat(old.findings())
                .extracting(Finding::flaw)
                .contains(Flaw.RETENTION_MISSING, Flaw.CONTROLLER_UNIDENTIFIED);
        assertThat(old.findings()).extracting(Finding::place).doesNotContain("contacts");
    }

    @Test
    void a_service_of_another_installation_is_dead_and_left_out() {
        Terms elsewhere = with(
                Lists.BASE,
                new Approval("messenger-42", "HOST_ALERT", List.of(), List.of(), Origin.EXPLICIT, null, null));
        int approval = elsewhere.approvals().size() - 1;
        int turn = elsewhere.order().size() - 1;
        Examination examination = examined(elsewhere);

        Item dead = named(examination, "approvals[" + approval + "]");
        assertThat(Lists.flaws(dead)).contains(Flaw.REFERENCE_UNKNOWN);
        assertThat(dead.choices()).extracting(Choice::taken).containsExactly(false);
        assertThat(named(examination, "order[" + turn + "]").choices().get(0).taken())
                .isFalse();
        assertThat(examination.terms()).isEqualTo(Lists.BASE);

        List<String> all = new ArrayList<>(Lists.keys(examination));
        assertThat(Lists.examined(elsewhere, Set.of(OWN), all).terms())
                .as("who means it, takes it")
                .isEqualTo(elsewhere);
    }

    @Test
    void sites_of_others_are_left_out() {
        Terms terms = at(Lists.BASE, OWN, THEIRS);
        Examination examination = examined(terms);

        assertThat(Lists.flaws(named(examination, "instructions[0]"))).contains(Flaw.SITES_ELSEWHERE);
        assertThat(examination.terms()).isEqualTo(at(Lists.BASE, OWN));
        assertThat(examined(at(Lists.BASE, THEIRS)).terms()).isEqualTo(Lists.BASE);
    }

    @Test
    void an_agreement_of_somebody_else_is_told_from_ones_own() {
        Terms theirs = Lists.BASE.by(new Terms.Identity("Andre ApS", "27507980", "Vej 1"));

        assertThat(examined(theirs).findings()).extracting(Finding::flaw).contains(Flaw.CONTROLLER_OTHER);
        assertThat(examined(theirs).terms().controller()).isEqualTo(Lists.BASE.controller());
        assertThat(examined(Lists.BASE).findings()).extracting(Finding::flaw).doesNotContain(Flaw.CONTROLLER_OTHER);
    }

    @Test
    void what_is_taken_off_is_not_in_the_draft() {
        List<String> keys = new ArrayList<>(Lists.keys(examined(Lists.BASE)));
        keys.remove("approvals[0]");
        Terms less = Lists.examined(Lists.BASE, Set.of(), keys).terms();

        assertThat(less.approvals())
                .isEqualTo(
                        Lists.BASE.approvals().subList(1, Lists.BASE.approvals().size()));
        assertThat(less.retention()).isEqualTo(Lists.BASE.retention());
    }
}

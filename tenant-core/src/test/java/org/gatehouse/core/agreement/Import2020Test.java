package org.gatehouse.core.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gatehouse.core.agreement.AgreementVersion.State;
import org.gatehouse.core.agreement.Signature.Party;
import org.gatehouse.core.agreement.Signature.Seen;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.agreement.Terms.Transfer;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.refusal.Problem;
import org.junit.jupiter.api.Test;

/** The agreement of 2020 on the real database: it opens with its findings, and each red one has to go. */
class Import2020Test {
    private static final Pattern APPROVAL = Pattern.compile("approvals\\[(\\d+)].*");

    private final Parties parties = new Parties();
    private final UUID id = parties.template(Templates.BEKEY_2020_IMPORT);

    @Test
    void it_is_proposed_when_each_finding_is_solved_or_switched_off_and_not_before() {
        Set<Flaw> mended = EnumSet.noneOf(Flaw.class);
        for (List<Finding> reds = reds(); !reds.isEmpty(); reds = reds()) {
            parties.refused(Problem.FINDINGS_OPEN, () -> parties.propose(id, null));
            mend(reds.get(0));
            assertThat(reds()).doesNotContain(reds.get(0));
            mended.add(reds.get(0).flaw());
        }

        assertThat(mended)
                .containsExactlyInAnyOrder(
                        Flaw.CLAUSES_LEGACY,
                        Flaw.NATIONAL_ID,
                        Flaw.RETENTION_MISSING,
                        Flaw.CONTACT_UNVERIFIED,
                        Flaw.SERVICE_NOT_ACTIVE,
                        Flaw.HOSTING_NOT_ONE);
        parties.propose(id, null);
        parties.sign(id, Party.PROCESSOR);
        parties.sign(id, Party.CONTROLLER);
        assertThat(parties.version(id).state()).isEqualTo(State.IN_FORCE);
    }

    @Test
    void nobody_signs_what_was_not_proposed() {
        parties.refused(
                Problem.HASH_NOT_THAT,
                () -> parties.signing.sign(id, Party.CONTROLLER, new Seen("00".repeat(32), null), Parties.signer()));
    }

    private List<Finding> reds() {
        return parties.as(() -> parties.drafts.findings(id)).stream()
                .filter(finding -> Finding.anyRed(List.of(finding)))
                .toList();
    }

    private void mend(Finding finding) {
        Terms terms = parties.version(id).terms();
        Matcher approval = APPROVAL.matcher(finding.place());
        if (approval.matches()) {
            save(without(terms, Integer.parseInt(approval.group(1))));
            return;
        }
        switch (finding.flaw()) {
            case CONTACT_UNVERIFIED -> parties.verifyContacts();
            case RETENTION_MISSING -> save(Agreed.keeping(terms, Templates.presets()));
            case NATIONAL_ID ->
                save(Agreed.instructing(
                        terms,
                        terms.instructions().stream()
                                .map(Import2020Test::withoutNationalId)
                                .toList()));
            case CLAUSES_LEGACY ->
                save(terms.with(
                        terms.instructions(),
                        terms.approvals(),
                        List.of("EEA", "US"),
                        List.of(new Transfer("US", List.of("ADEQUACY")))));
            case HOSTING_NOT_ONE -> save(hosted(terms));
            default -> throw new AssertionError(finding);
        }
    }

    private void save(Terms terms) {
        long seen = parties.version(id).version();
        assertThat(parties.as(() -> parties.drafts.change(id, seen, terms))).isTrue();
    }

    private static Terms hosted(Terms terms) {
        List<Approval> approvals = new ArrayList<>(terms.approvals());
        approvals.add(Templates.initial("hetzner", Activity.HOSTING));
        return terms.with(approvals, terms.order());
    }

    /** Whoever cannot have it is switched off. */
    private static Terms without(Terms terms, int index) {
        List<Approval> approvals = new ArrayList<>(terms.approvals());
        approvals.remove(index);
        return terms.with(
                approvals,
                terms.order().stream()
                        .filter(key -> approvals.stream()
                                .anyMatch(approval -> approval.service().equals(key)))
                        .toList());
    }

    private static Instruction withoutNationalId(Instruction instruction) {
        return new Instruction(
                instruction.activity(),
                instruction.legalBasis(),
                instruction.fields().stream()
                        .filter(field -> !field.equals(DataField.CPR.name()))
                        .toList(),
                instruction.subjects(),
                instruction.sites());
    }
}

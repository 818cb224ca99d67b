package org.gatehouse.core.imports;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.AgreementFindings;
import org.gatehouse.core.agreement.AgreementFindings.Surroundings;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.findings.Finding;
import org.gatehouse.core.findings.Flaw;
import org.gatehouse.core.imports.Examination.Choice;
import org.gatehouse.core.imports.Examination.Item;
import org.gatehouse.core.imports.ReadRow.Around;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registries;

/** Lists as a tenant without an agreement brings them along. */
final class Lists {
    static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    static final Catalogue CATALOGUE = Registries.first();
    static final Terms BASE = Templates.EU_ONLY
            .terms(CATALOGUE, "Europe/Copenhagen", "da")
            .by(new Terms.Identity("Nordlys A/S", "27507980", "Havnegade 12, 1058 København K"));

    private Lists() {}

    static Examination examined(Sheet sheet, String... taken) {
        return ExamineList.of(
                sheet,
                new Around(CATALOGUE, new Companies(CATALOGUE), BASE, NOW),
                Lists::findings,
                Taken.of(taken.length == 0 ? null : List.of(taken)));
    }

    static Examination examined(String csv, String... taken) {
        return examined(Sheet.ofCsv(csv), taken);
    }

    static Examination examined(Terms terms, Set<UUID> sites, List<String> taken) {
        return ExamineTerms.of(terms, BASE, sites, Lists::findings, Taken.of(taken));
    }

    static List<Finding> findings(Terms terms) {
        return AgreementFindings.of(
                terms,
                new Surroundings(
                        null,
                        CATALOGUE,
                        Registries.compile(CATALOGUE, NOW),
                        EnumSet.allOf(ContactRole.class),
                        false,
                        NOW));
    }

    /** A list of one line, from {@code column=cell}. */
    static String of(String... cells) {
        return Arrays.stream(cells).map(cell -> cell.split("=", 2)[0]).collect(Collectors.joining(";"))
                + "\n"
                + Arrays.stream(cells).map(cell -> cell.split("=", 2)[1]).collect(Collectors.joining(";"));
    }

    static Item line(String... cells) {
        return examined(of(cells)).items().get(0);
    }

    static List<Flaw> flaws(Item item) {
        return item.findings().stream().map(Finding::flaw).toList();
    }

    /** What is offered, and a star at what is proposed. */
    static List<String> choices(Item item) {
        return item.choices().stream()
                .map(choice -> (choice.taken() ? "*" : "") + choice.service() + " " + choice.activity())
                .toList();
    }

    static List<String> keys(Examination examination) {
        return examination.items().stream()
                .flatMap(item -> item.choices().stream())
                .map(Choice::key)
                .toList();
    }

    /** Who would do what. */
    static List<String> approvals(Terms terms, String activity) {
        return terms.approvals().stream()
                .filter(approval -> approval.activity().equals(activity))
                .map(Terms.Approval::service)
                .toList();
    }
}

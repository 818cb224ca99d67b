package org.gatehouse.core.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Agreed;
import org.gatehouse.core.agreement.Changed;
import org.gatehouse.core.agreement.Templates;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.documents.Document.Block;
import org.gatehouse.core.documents.Document.Clause;
import org.gatehouse.core.documents.Manuscript.Line;
import org.gatehouse.core.registry.Engagements.Service;
import org.gatehouse.core.vocabulary.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a document must never do again: refer to what is not there, leave out what the law asks, name the wrong one. */
class WriteTest {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Matters.DANISH);
    private static final Set<String> EVERYTHING = Set.of(
            "general",
            "specific",
            "main-contract",
            "no-main-contract",
            "asks",
            "never-asks",
            "contact",
            "no-contact",
            "emergency",
            "break-glass",
            "no-break-glass",
            "incapable",
            "in-house",
            "transfers",
            "no-transfers",
            "instructed",
            "not-instructed",
            "announced",
            "none-announced",
            "agreed",
            "not-agreed",
            "recipients",
            "no-recipients",
            "abroad",
            "photo",
            "no-photo",
            "rules",
            "drawn",
            "job-title",
            "linkedin",
            "licence-plate",
            "sms",
            "push");

    /** Where the agreement has each thing that Art. 28 and its neighbours ask for. */
    private static final List<String> ASKED_BY_LAW = List.of(
            "instructions.only", // 28(3)(a)
            "instructions.law",
            "instructions.unlawful", // 28(3), last sentence
            "confidentiality.people", // 28(3)(b)
            "security.measures", // 28(3)(c), 32
            "subprocessors.notice", // 28(2), 28(3)(d)
            "subprocessors.contract", // 28(4)
            "subprocessors.liability",
            "assistance.rights", // 28(3)(e)
            "assistance.duties", // 28(3)(f)
            "end.choice", // 28(3)(g)
            "audit.audits", // 28(3)(h)
            "signatures.electronic", // 28(9)
            "breach.notice", // 33(2)
            "breach.point", // 33(3)(b)
            "transfers.only", // 44
            "transfers.no-basis");

    private static String text(Templates template, DocumentKind kind, Locale language) {
        return Page.of(Write.document(kind, Matters.of(template, language)), "");
    }

    @ParameterizedTest
    @EnumSource
    void each_document_can_be_written_from_each_template_in_each_language(DocumentKind kind) {
        for (Templates template : Templates.values()) {
            for (Locale language : SPOKEN) {
                String page = text(template, kind, language);

                assertThat(page).doesNotContain("{").doesNotContain("null");
                assertThat(page).contains("Nordlys A/S").contains("5e".repeat(32));
                targets(page).forEach(target -> assertThat(page).contains("id=\"" + target + "\""));
            }
        }
    }

    private static List<String> targets(String page) {
        Matcher links = Pattern.compile("href=\"#([^\"]+)\"").matcher(page);
        return links.results().map(found -> found.group(1)).toList();
    }

    @Test
    void what_the_law_asks_for_is_there_whatever_the_configuration() {
        for (Templates template : Templates.values()) {
            Set<String> there =
                    Write.document(DocumentKind.AGREEMENT, Matters.of(template, Matters.DANISH)).blocks().stream()
                            .flatMap(block -> block.name().stream())
                            .collect(Collectors.toSet());

            assertThat(there).containsAll(ASKED_BY_LAW);
            assertThat(there).contains("processing", "helpers", "instruction", "more");
        }
    }

    @Test
    void a_reference_to_a_clause_that_is_not_there_cannot_be_written() {
        List<Line> lines = List.of(
                new Line(Manuscript.Kind.SECTION, "one", "One"),
                new Line(Manuscript.Kind.CLAUSE, "one.first", "See [one.second]."));

        assertThatThrownBy(() -> Typeset.of(lines, Words.in(Locale.ENGLISH), Map.of(), name -> null))
                .hasMessageContaining("one.second");
    }

    @Test
    void numbers_follow_the_text_and_references_follow_the_numbers() {
        List<Line> lines = List.of(
                new Line(Manuscript.Kind.SECTION, "one", "One"),
                new Line(Manuscript.Kind.CLAUSE, "one.first", "See [annexed] and [one.second]."),
                new Line(Manuscript.Kind.CLAUSE, "one.second", "[one.first] comes first."),
                new Line(Manuscript.Kind.ANNEX, "extra", "Extra"),
                new Line(Manuscript.Kind.SECTION, "annexed", "Annexed"));

        List<Block> blocks = Typeset.of(lines, Words.in(Locale.ENGLISH), Map.of(), name -> null);

        assertThat(said(blocks.get(1))).isEqualTo("See annex A.1 and clause 1.2.");
        assertThat(said(blocks.get(2))).isEqualTo("Clause 1.1 comes first.");
    }

    private static String said(Block block) {
        return ((Clause) block).text().stream().map(Document.Span::text).collect(Collectors.joining());
    }

    @ParameterizedTest
    @EnumSource
    void both_languages_have_the_same_parts_in_the_same_order(DocumentKind kind) {
        assertThat(parts(kind, Matters.DANISH)).isEqualTo(parts(kind, Locale.ENGLISH));
    }

    private static List<String> parts(DocumentKind kind, Locale language) {
        // a clause with two wordings is there once in each document, so each wording is looked at by itself
        return EVERYTHING.stream()
                .sorted()
                .flatMap(condition -> Manuscript.read(kind.code(), language, Set.of(condition)).stream())
                .map(line -> line.kind() + " " + line.key() + " " + references(line.text()))
                .toList();
    }

    private static Set<String> references(String text) {
        return Pattern.compile("[\\[{][A-Za-z.-]+[]}]")
                .matcher(text)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void every_clause_that_the_vocabulary_names_is_where_it_says() {
        ResourceBundle named = ResourceBundle.getBundle("org.gatehouse.core.vocabulary.clauses", Locale.ROOT);
        for (Templates template : Templates.values()) {
            Set<String> numbers = numbers(template);

            assertThat(Collections.list(named.getKeys()))
                    .allSatisfy(key -> assertThat(numbers).contains(named.getString(key)));
        }
    }

    private static Set<String> numbers(Templates template) {
        return Write.document(DocumentKind.AGREEMENT, Matters.of(template, Matters.DANISH)).blocks().stream()
                .flatMap(block -> block instanceof Document.Heading heading
                        ? Stream.of(heading.number())
                        : block instanceof Clause clause ? Stream.of(clause.number()) : Stream.of())
                .collect(Collectors.toSet());
    }

    @Test
    void the_controller_decides_and_the_processor_does_not() {
        String danish = text(Templates.EU_ONLY, DocumentKind.AGREEMENT, Matters.DANISH);

        assertThat(danish).contains("I bestemmer, til hvilke formål").contains("Vi bestemmer ingen af delene");
        assertThat(danish).contains("forordningens artikel 33, stk. 3, litra b");
        assertThat(danish).doesNotContain("Privacy Shield").doesNotContain("anonymiser");
    }

    @Test
    void what_is_on_no_list_is_not_written_as_if_it_were() {
        String list = text(Templates.EU_ONLY, DocumentKind.SUB_PROCESSORS, Locale.ENGLISH);

        assertThat(list).contains("Hetzner Online GmbH").contains("inMobile").doesNotContain("Twilio");
        assertThat(text(Templates.EU_ONLY, DocumentKind.TRANSFERS, Locale.ENGLISH))
                .contains("No personal data");
    }

    @Test
    void a_transfer_is_shown_with_what_carries_it_or_does_not() {
        String register = text(Templates.BEKEY_2020_IMPORT, DocumentKind.TRANSFERS, Locale.ENGLISH);

        assertThat(register).contains("Twilio Inc.").contains("2010/87/EU").contains("ended on 27 December 2022");
        assertThat(register).contains("Nothing goes").doesNotContain("Data may go");
    }

    @Test
    void what_a_decision_of_the_commission_carries_needs_no_more_than_a_country_that_is_allowed() {
        Terms europe = Templates.EU_ONLY
                .terms(Matters.CATALOGUE, "Europe/Copenhagen", "da")
                .by(Agreed.TENANT);

        assertThat(register(europe)).contains("New Zealand", "Nothing goes").doesNotContain("Data may go");
        assertThat(register(Changed.locations(europe, List.of("EEA", "NZ"))))
                .contains("New Zealand", "Data may go")
                .doesNotContain("Nothing goes", "to no third country");
    }

    /** Of a world in which inMobile looks at its servers from Auckland. */
    private static String register(Terms terms) {
        Service known = Matters.CATALOGUE.service("inmobile").orElseThrow();
        Service abroad = new Service(
                known.key(),
                known.processor(),
                known.channel(),
                known.activities(),
                known.storage(),
                List.of("NZ"),
                known.chain(),
                known.retentionDays(),
                known.endpoints(),
                known.internal(),
                known.from(),
                known.until());
        return Page.of(
                Write.document(
                        DocumentKind.TRANSFERS, Matters.of(terms, Matters.CATALOGUE.with(abroad), Locale.ENGLISH)),
                "");
    }

    @Test
    void text_from_outside_stays_text() {
        String name = "<script>alert(1)</script> & \"Søn\"";
        var terms = Templates.EU_ONLY
                .terms(Matters.CATALOGUE, "Europe/Copenhagen", "da")
                .by(new Terms.Identity(name, "[end]", "{us}"));

        String page = Page.of(
                Write.document(DocumentKind.AGREEMENT, Matters.of(terms, Matters.CATALOGUE, Matters.DANISH)), "");

        assertThat(page).doesNotContain("<script").contains("&lt;script&gt;").contains("[end], {us}");
    }

    @Test
    void phrases_are_the_same_in_each_language() {
        List<Set<String>> keys = SPOKEN.stream()
                .map(language -> ResourceBundle.getBundle(
                        "org.gatehouse.core.documents.phrases",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)))
                .map(ResourceBundle::keySet)
                .toList();

        assertThat(keys.get(0)).isEqualTo(keys.get(1));
        assertThat(Arrays.stream(DocumentKind.values()).map(kind -> "title." + kind.code()))
                .allSatisfy(title -> assertThat(keys.get(0)).contains(title));
    }
}

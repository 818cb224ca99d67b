package org.gatehouse.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.gatehouse.core.identity.AccountRole;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;

/** The card on paper, and its two languages. */
class EmergencyCardPaperTest {
    private final CardBench bench = new CardBench();

    @Test
    void on_paper_it_is_one_page_that_everybody_can_read() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        UUID here = bench.site("Havnen <nord> & \"syd\"", "");
        bench.identity.newAccount(bench.tenant, "leif@firm.example", AccountRole.EVACUATION_LEAD, AccountRole.HOST);
        bench.identity.newAccount(bench.tenant, "anna@firm.example", AccountRole.TENANT_ADMIN);
        bench.agree(CardBench.ALLOWED);

        for (Locale language : Set.of(Locale.ENGLISH, Matters.DANISH)) {
            byte[] paper = bench.enter(() -> bench.cards.paper(here, language));

            PaperTest.mustKeepPromises(paper);
            try (PDDocument read = Loader.loadPDF(paper)) {
                assertThat(read.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @Test
    void both_languages_say_the_same_things() {
        for (String condition : List.of(
                "break-glass",
                "no-break-glass",
                "holders",
                "nobody",
                "others",
                "incapable",
                "none",
                "any",
                "refused",
                "bounded",
                "closed",
                "not-instructed",
                "not-written",
                "no-channel",
                "glass-only",
                "no-assembly-point",
                "in-house")) {
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

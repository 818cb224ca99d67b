package org.gatehouse.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gatehouse.core.agreement.Templates;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** Documents on paper, looked at by somebody else's eyes. */
class PaperTest {
    private static final List<PDFAFlavour> PROMISED = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);

    @BeforeAll
    static void begin() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Document document(DocumentKind kind, Locale language) {
        return Write.document(kind, Matters.of(Templates.BEKEY_2020_IMPORT, language));
    }

    @ParameterizedTest
    @EnumSource
    void paper_keeps_what_the_standards_for_archives_and_for_everybody_ask(DocumentKind kind) throws Exception {
        mustKeepPromises(Paper.of(document(kind, Matters.DANISH)));
    }

    /** As somebody else reads the standards. */
    static void mustKeepPromises(byte[] paper) throws Exception {
        for (PDFAFlavour standard : PROMISED) {
            try (PDFAParser parser =
                            Foundries.defaultInstance().createParser(new ByteArrayInputStream(paper), standard);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(standard, false)) {
                ValidationResult result = validator.validate(parser);

                assertThat(result.getTestAssertions()).isEmpty();
                assertThat(result.isCompliant()).isTrue();
            }
        }
    }

    @Test
    void the_same_document_gives_the_same_bytes() throws Exception {
        byte[] once = Paper.of(document(DocumentKind.TRANSFERS, Locale.ENGLISH));
        Thread.sleep(1_100); // the library would write another second

        assertThat(Paper.of(document(DocumentKind.TRANSFERS, Locale.ENGLISH))).isEqualTo(once);
    }

    @Test
    void danish_letters_and_page_numbers_are_read_again() throws Exception {
        try (PDDocument paper = Loader.loadPDF(Paper.of(document(DocumentKind.RECORDS, Matters.DANISH)))) {
            String text = new PDFTextStripper().getText(paper);

            assertThat(text).contains("København").contains("Side 1 / " + paper.getNumberOfPages());
        }
    }
}

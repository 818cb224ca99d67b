package org.gatehouse.core.documents;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.UUID;
import org.gatehouse.core.documents.KeepPapers.Kept;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/**
 * Documents of an agreement. What was proposed is handed out as it was frozen; everything else is written when somebody
 * asks. Drawing takes a while, so it happens between transactions and not in one.
 */
@Singleton
public class WriteDocuments {
    private static final Logger LOG = System.getLogger(WriteDocuments.class.getName());
    private static final String STYLE = "<link rel=\"stylesheet\" href=\"/css/document.css\"/>";

    private final ReadMatter read;
    private final KeepPapers papers;

    @Inject
    public WriteDocuments(ReadMatter read, KeepPapers papers) {
        this.read = read;
        this.papers = papers;
    }

    /** HTML. */
    public String page(UUID version, DocumentKind kind, Locale language) {
        return isFrozen(version, kind)
                ? frozen(version, language).page()
                : written(Write.document(kind, read.now(version, language)));
    }

    /** PDF/A. */
    public byte[] paper(UUID version, DocumentKind kind, Locale language) {
        return isFrozen(version, kind)
                ? frozen(version, language).paper()
                : Paper.of(Write.document(kind, read.now(version, language)));
    }

    static String written(Document document) {
        return "<!DOCTYPE html>\n" + Page.of(document, STYLE);
    }

    private boolean isFrozen(UUID version, DocumentKind kind) {
        return kind == DocumentKind.AGREEMENT && !read.isDraft(version);
    }

    private Kept frozen(UUID version, Locale language) {
        Kept kept = papers.of(version, language).orElseGet(() -> {
            freeze(version, language);
            return papers.of(version, language).orElseThrow();
        });
        if (!kept.isIntact()) {
            throw Refusal.of(Problem.DOCUMENT_CHANGED);
        }
        return kept;
    }

    /**
     * Refuses whoever would sign a paper that was not frozen with the document, or that was changed since.
     *
     * @param document its hash, in hexadecimal
     * @param paper its hash, in hexadecimal
     */
    public void requireFrozen(UUID version, String document, String paper) {
        Locale language =
                papers.languageOf(version, document, paper).orElseThrow(() -> Refusal.of(Problem.PAPER_NOT_THAT));
        frozen(version, language);
    }

    /** Puts a version that was proposed on paper. */
    void freeze(UUID version, Locale language) {
        Document document = Write.document(DocumentKind.AGREEMENT, read.proposed(version, language));
        papers.keep(version, language, written(document), Paper.of(document));
    }

    /** In the language of the agreement, for those who wait; its translation the background job makes. */
    public void freezeSoon(UUID version) {
        freezeSoon(version, read.languageOf(version));
    }

    /** What does not succeed now, as where others draw for long, the background job does again. */
    private void freezeSoon(UUID version, Locale language) {
        try {
            freeze(version, language);
        } catch (RuntimeException notNow) {
            LOG.log(Level.WARNING, "version " + version + " is not on paper yet in " + language, notNow);
        }
    }

    /** For a background job: those for which nobody waits. */
    public void freezeDue() {
        papers.missing().forEach(missing -> freezeSoon(missing.version(), missing.language()));
    }
}

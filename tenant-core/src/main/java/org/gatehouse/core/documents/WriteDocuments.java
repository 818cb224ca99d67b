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
        return isFrozen(version, kind, language)
                ? frozen(version).page()
                : written(Write.document(kind, matter(version, kind, language)));
    }

    /** PDF/A. */
    public byte[] paper(UUID version, DocumentKind kind, Locale language) {
        return isFrozen(version, kind, language)
                ? frozen(version).paper()
                : Paper.of(Write.document(kind, matter(version, kind, language)));
    }

    static String written(Document document) {
        return "<!DOCTYPE html>\n" + Page.of(document, STYLE);
    }

    private boolean isFrozen(UUID version, DocumentKind kind, Locale language) {
        return kind == DocumentKind.AGREEMENT
                && !read.isDraft(version)
                && read.languageOf(version).equals(language);
    }

    private Matter matter(UUID version, DocumentKind kind, Locale language) {
        return kind == DocumentKind.AGREEMENT && !read.isDraft(version)
                ? read.proposed(version, language)
                : read.now(version, language);
    }

    private Kept frozen(UUID version) {
        Kept kept = papers.of(version).orElseGet(() -> {
            freeze(version);
            return papers.of(version).orElseThrow();
        });
        if (!kept.isIntact()) {
            throw Refusal.of(Problem.DOCUMENT_CHANGED);
        }
        return kept;
    }

    /** Puts a version that was proposed on paper, in the language of the agreement. */
    public void freeze(UUID version) {
        Document document = Write.document(DocumentKind.AGREEMENT, read.proposed(version, read.languageOf(version)));
        papers.keep(version, written(document), Paper.of(document));
    }

    /** As {@link #freeze}; what does not succeed now, as where others draw for long, the background job does again. */
    public void freezeSoon(UUID version) {
        try {
            freeze(version);
        } catch (RuntimeException notNow) {
            LOG.log(Level.WARNING, "version " + version + " is not on paper yet", notNow);
        }
    }

    /** For a background job: those that came into being without anybody who waits. */
    public void freezeDue() {
        papers.missing().forEach(this::freezeSoon);
    }
}

package org.gatehouse.core.agreement;

import java.util.List;
import java.util.Optional;

/** The papers of a version, by their hashes: the one in the language of the agreement, and its translation. */
public final class Papers {
    /** In which there is one. */
    public static final List<String> LANGUAGES = List.of("da", "en");

    private final String own;
    private final PaperHashes hashes;

    Papers(String own, PaperHashes hashes) {
        this.own = own;
        this.hashes = hashes;
    }

    PaperHashes with(String language, byte[] paper, byte[] page) {
        return hashes.keeping(isTranslation(language), paper, page);
    }

    /** Whether these are the paper and the page that were kept, by their hashes. */
    public boolean are(String language, byte[] paper, byte[] page) {
        return hashes.are(isTranslation(language), paper, page);
    }

    /** SHA-256 in hexadecimal; empty until it is made. */
    public Optional<String> in(String language) {
        return hashes.paper(isTranslation(language));
    }

    /** In which language the paper with that hash is; empty where it is none of these. */
    public Optional<String> languageOf(String hash) {
        return LANGUAGES.stream()
                .filter(language -> in(language).filter(hash::equals).isPresent())
                .findFirst();
    }

    /** What the parties have agreed on is the other one. */
    public boolean isTranslation(String language) {
        return !own.equals(language);
    }
}

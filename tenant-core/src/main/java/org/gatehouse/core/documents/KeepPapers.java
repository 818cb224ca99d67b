package org.gatehouse.core.documents;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Papers;
import org.gatehouse.core.ledger.KeepIncidents;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Sha256;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/**
 * The papers of versions that were proposed: each is kept once in each language, and held against its hash whenever it
 * is read.
 */
@UseCase
public class KeepPapers {
    private static final int MOST = 5;

    private final Rows rows;
    private final Agreements agreements;
    private final KeepIncidents incidents;
    private final Clock clock;

    @Inject
    public KeepPapers(Rows rows, Agreements agreements, KeepIncidents incidents, Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.incidents = incidents;
        this.clock = clock;
    }

    /**
     * What is there of a version.
     *
     * @param isIntact false: somebody has changed it since it was frozen, which is on record now
     */
    record Kept(String page, byte[] paper, boolean isIntact) {}

    /** A version, and a language in which it is not on paper yet. */
    record Missing(UUID version, Locale language) {}

    /** What was proposed last comes first. */
    List<Missing> missing() {
        return agreements.withoutPaper(MOST).stream()
                .flatMap(version -> Papers.LANGUAGES.stream()
                        .filter(language -> version.papers().in(language).isEmpty())
                        .map(language -> new Missing(version.id(), Locale.forLanguageTag(language))))
                .toList();
    }

    /** Who is second keeps nothing. */
    void keep(UUID id, Locale language, String page, byte[] paper) {
        AgreementVersion version = agreements.lock(id).orElseThrow();
        String told = language.getLanguage();
        if (version.papers().in(told).isEmpty()) {
            version.keepPaper(told, hash(paper), hash(page));
            rows.add(new FrozenPaper(id, told, page, paper, clock.instant()));
        }
    }

    Optional<Kept> of(UUID id, Locale language) {
        return rows.where(FrozenPaper.class, "x.versionId = :version and x.language = :language")
                .setParameter("version", id)
                .setParameter("language", language.getLanguage())
                .getResultStream()
                .findFirst()
                .map(kept -> new Kept(kept.page(), kept.paper(), isIntact(id, kept)));
    }

    private boolean isIntact(UUID id, FrozenPaper kept) {
        boolean intact = agreements
                .version(id)
                .filter(version -> version.papers().are(kept.language(), hash(kept.paper()), hash(kept.page())))
                .isPresent();
        if (!intact) {
            incidents.paperChanged(id);
        }
        return intact;
    }

    /** In which language the paper is. That somebody would sign the document by one that is none of its own is kept. */
    Optional<Locale> languageOf(UUID id, String document, String paper) {
        AgreementVersion version = agreements.version(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (version.hash().filter(document::equals).isEmpty()) {
            throw Refusal.of(Problem.HASH_NOT_THAT);
        }
        Optional<String> language = version.papers().languageOf(paper);
        if (language.isEmpty()) {
            incidents.otherPaper(id);
        }
        return language.map(Locale::forLanguageTag);
    }

    private static byte[] hash(String page) {
        return hash(page.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(byte[] paper) {
        return Sha256.digest().digest(paper);
    }
}

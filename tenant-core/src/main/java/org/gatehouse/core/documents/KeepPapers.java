package org.gatehouse.core.documents;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.ledger.KeepIncidents;
import org.gatehouse.core.secrets.Sha256;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** The papers of versions that were proposed: each is kept once, and held against its hash whenever it is read. */
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

    List<UUID> missing() {
        return agreements.withoutPaper(MOST).stream().map(AgreementVersion::id).toList();
    }

    /** Who is second keeps nothing. */
    void keep(UUID id, String page, byte[] paper) {
        AgreementVersion version = agreements.lock(id).orElseThrow();
        if (version.pdfHash().isEmpty()) {
            version.keepPaper(hash(paper), hash(page));
            rows.add(new FrozenPaper(id, page, paper, clock.instant()));
        }
    }

    Optional<Kept> of(UUID id) {
        return rows.where(FrozenPaper.class, "x.versionId = :version")
                .setParameter("version", id)
                .getResultStream()
                .findFirst()
                .map(kept -> new Kept(kept.page(), kept.paper(), isIntact(id, kept)));
    }

    private boolean isIntact(UUID id, FrozenPaper kept) {
        boolean intact = agreements
                .version(id)
                .filter(version -> version.hasKept(hash(kept.paper()), hash(kept.page())))
                .isPresent();
        if (!intact) {
            incidents.paperChanged(id);
        }
        return intact;
    }

    private static byte[] hash(String page) {
        return hash(page.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(byte[] paper) {
        return Sha256.digest().digest(paper);
    }
}

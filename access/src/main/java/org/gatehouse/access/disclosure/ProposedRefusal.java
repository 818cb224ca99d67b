package org.gatehouse.access.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** One administrator would refuse; another one's word refuses. */
@Embeddable
public class ProposedRefusal {
    @Enumerated(EnumType.STRING)
    @Column(name = "refusal_reason")
    @NotPersonal("why a request is refused")
    private RefusalReason reason;

    @Column(name = "refusal_words")
    @Personal(category = DataCategory.TEXT, record = RecordType.NETKEY_USER)
    private String words;

    @Column(name = "refusal_proposed_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private UUID proposedBy;

    @Column(name = "refusal_proposed_at")
    @NotPersonal("when a refusal was proposed")
    private Instant proposedAt;

    @Column(name = "refusal_decided_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private @Nullable UUID decidedBy;

    /** For JPA. */
    protected ProposedRefusal() {}

    ProposedRefusal(RefusalReason reason, String words, UUID by, Instant now) {
        this.reason = reason;
        this.words = words;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    ProposedRefusal decided(UUID by) {
        if (by.equals(proposedBy)) {
            throw Refusal.of(Problem.SECOND_PERSON_NEEDED);
        }
        ProposedRefusal decided = new ProposedRefusal(reason, words, proposedBy, proposedAt);
        decided.decidedBy = by;
        return decided;
    }

    public RefusalReason reason() {
        return reason;
    }

    public String words() {
        return words;
    }

    public UUID proposedBy() {
        return proposedBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public Optional<UUID> decidedBy() {
        return Optional.ofNullable(decidedBy);
    }
}

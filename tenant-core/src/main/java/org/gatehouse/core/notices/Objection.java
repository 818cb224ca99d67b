package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.AnnexB;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.Proposal;

/** What an objection means: in time it keeps a service out; of one in use it is an instruction to stop, at once. */
@Singleton
public class Objection {
    static final Set<NoticeState> UNANSWERED =
            EnumSet.of(NoticeState.NOT_DELIVERED, NoticeState.NOTIFIED, NoticeState.NOT_APPROVED);

    private final AnnexB annexB;
    private final Agreements agreements;

    @Inject
    public Objection(AnnexB annexB, Agreements agreements) {
        this.annexB = annexB;
        this.agreements = agreements;
    }

    /** {@link NoticeState#OBJECTED} or {@link NoticeState#REVOKED}. */
    NoticeState comesTo(Announced announced, Instant now) {
        NoticeState state = annexB.state(announced, now);
        return state.isApproved() || (UNANSWERED.contains(state) && isInUse(announced, now))
                ? NoticeState.REVOKED
                : NoticeState.OBJECTED;
    }

    /** The text approves already what was announced as new. */
    private boolean isInUse(Announced announced, Instant now) {
        Proposal proposal = announced.change().proposal();
        return proposal.moved() == null
                && agreements.inForce(now).stream()
                        .flatMap(version -> version.terms().approvals().stream())
                        .anyMatch(approval -> approval.service().equals(proposal.service())
                                && announced.notice().activities().contains(approval.activity()));
    }
}

package org.gatehouse.core.agreement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.core.agreement.AnnexB.Question;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Policy;
import org.gatehouse.core.dpa.Standing;
import org.gatehouse.core.dpa.Validity;
import org.gatehouse.core.registry.Engagements.Offered;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.Proposal;

/**
 * Notices weighed against one text. An approval in the text wins over a notice that runs; an objection or a revocation
 * wins over the text. What annex B once said of a notice, a text written later may say otherwise.
 */
final class BesideTheText {
    private final Question question;
    private final List<Standing> standing = new ArrayList<>();
    private List<Approval> approvals;
    private List<Approval> written;
    private List<String> tried;
    private List<String> order;
    private final Set<String> givenUp = new HashSet<>();

    BesideTheText(Question question) {
        this.question = question;
        this.approvals = question.terms().approvals();
        this.written = approvals;
        this.tried = question.terms().order();
        this.order = tried;
    }

    void add(Announced announced, NoticeState state) {
        if (state == NoticeState.CANCELLED) {
            return;
        }
        Proposal proposal = announced.change().proposal();
        boolean settled = !isSupposed(announced)
                && announced
                        .inAnnexSince(question.at())
                        .filter(since -> !since.isAfter(question.writtenAt()))
                        .isPresent();
        if (!settled || !state.isApproved()) {
            tried = proposal.placedIn(tried);
        }
        for (String activity : announced.notice().activities()) {
            Pair pair = new Pair(announced, proposal, activity, settled);
            if (state.isApproved()) {
                approve(pair, state);
            } else {
                close(pair, state);
            }
        }
        if (state == NoticeState.FEATURE_OFF && !settled) {
            givenUp.addAll(announced.notice().activities());
        }
    }

    /** No text says yet what nobody has said. */
    private boolean isSupposed(Announced announced) {
        return question.supposed().containsKey(announced.notice().id());
    }

    /** One service for one activity. @param settled the text was written after annex B said what the notice says */
    private record Pair(Announced announced, Proposal proposal, String activity, boolean settled) {
        boolean isMove() {
            return proposal.moved() != null;
        }

        boolean is(Approval approval) {
            return approval.service().equals(proposal.service())
                    && approval.activity().equals(activity);
        }
    }

    private void approve(Pair pair, NoticeState state) {
        if (pair.settled() || (isInText(pair) && !pair.isMove())) {
            return;
        }
        Approval approval = approval(pair, state);
        approvals = replaced(approvals, pair, Optional.of(approval));
        written = replaced(written, pair, Optional.of(approval));
        order = pair.proposal().placedIn(order);
    }

    private Approval approval(Pair pair, NoticeState state) {
        Offered offered = pair.proposal().activities().stream()
                .filter(one -> one.activity().equals(pair.activity()))
                .findFirst()
                .orElseThrow();
        Origin origin = state == NoticeState.DEEMED_APPROVED ? Origin.DEEMED : Origin.EXPLICIT;
        Instant from = pair.announced()
                .approvedFrom(question.at())
                .filter(question.at()::isAfter)
                .orElse(question.at());
        return new Approval(
                pair.proposal().service(), pair.activity(), offered.fields(), offered.subjects(), origin, from, null);
    }

    private void close(Pair pair, NoticeState state) {
        Policy.Approval.State closed = state.closed().orElseThrow();
        boolean open = switch (closed) {
            case REVOKED -> pair.settled() && isInText(pair);
            case OBJECTED -> isStillAsItWas(pair);
            default -> pair.isMove() ? isStillAsItWas(pair) : isInText(pair);
        };
        if (closed == Policy.Approval.State.REVOKED && !pair.settled()) {
            written = replaced(written, pair, Optional.empty());
        }
        if (!open) {
            Activity.named(pair.activity())
                    .ifPresent(activity -> standing.add(new Standing(
                            pair.proposal().service(),
                            activity,
                            new Policy.Approval(closed, Validity.ALWAYS, null, null))));
        }
    }

    /** A service that is to move goes on where it is, until it does. */
    private boolean isStillAsItWas(Pair pair) {
        return pair.isMove() && !pair.proposal().hasHappened(question.catalogue());
    }

    private boolean isInText(Pair pair) {
        return question.terms().approvals().stream()
                .filter(pair::is)
                .anyMatch(approval ->
                        Validity.between(approval.from(), approval.until()).includes(question.at()));
    }

    private static List<Approval> replaced(List<Approval> approvals, Pair pair, Optional<Approval> by) {
        List<Approval> others = new ArrayList<>(approvals);
        others.removeIf(pair::is);
        by.ifPresent(others::add);
        return List.copyOf(others);
    }

    /** The terms in the form in which they decide. */
    Terms decides() {
        return question.terms().with(approvals, tried);
    }

    List<Standing> standing() {
        return List.copyOf(standing);
    }

    /** The terms in the form in which annex B is to say it. */
    Terms follows() {
        Terms terms = question.terms().with(written, order);
        List<Terms.Instruction> kept = terms.instructions().stream()
                .filter(instruction -> !givenUp.contains(instruction.activity()))
                .toList();
        return terms.with(kept, terms.approvals(), terms.locations(), terms.transfers());
    }
}

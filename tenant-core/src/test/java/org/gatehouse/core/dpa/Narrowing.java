package org.gatehouse.core.dpa;

import java.util.function.UnaryOperator;
import org.gatehouse.core.dpa.Policy.Approval;

/** A change that takes something away. It may find nothing to take. */
interface Narrowing {
    void narrow(Draft draft, Chance chance);

    /** An approval of one of the candidates for this activity is replaced, if there is one. */
    static void approval(Draft draft, Chance chance, UnaryOperator<Approval> change) {
        Activity.named(draft.activity)
                .ifPresent(activity -> draft.approvals.computeIfPresent(
                        new Approval.Of(chance.oneOf(draft.order), activity),
                        (of, approval) -> change.apply(approval)));
    }

    static RecipientDraft candidate(Draft draft, Chance chance) {
        RecipientDraft known = draft.recipients.get(chance.oneOf(draft.order));
        return known == null ? draft.recipients.get("r0") : known;
    }
}

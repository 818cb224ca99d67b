package org.gatehouse.core.dpa;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.Policy.Approval;
import org.jspecify.annotations.Nullable;

/** All that a decision depends on. */
record Situation(FlowRequest request, Policy policy, SubjectStatus subject, Registry registry, Instant at) {

    static void each(Consumer<Situation> property) {
        Chance.each(chance -> property.accept(AnySituation.of(chance)));
    }

    static void eachPermitted(BiConsumer<Situation, Permit> property) {
        each(situation -> situation.permit().ifPresent(permit -> property.accept(situation, permit)));
    }

    /** Outside of emergencies, in which others come first. */
    static void eachCalm(Consumer<Situation> property) {
        each(situation -> {
            if (Activity.named(situation.request().activity()).stream().anyMatch(activity -> !activity.isEmergency())) {
                property.accept(situation);
            }
        });
    }

    FlowDecision decide() {
        return FlowPolicy.decide(request, policy, subject, registry, at);
    }

    Optional<Permit> permit() {
        return decide() instanceof Permit permit ? Optional.of(permit) : Optional.empty();
    }

    /** Of a declared activity. */
    Activity activity() {
        return Activity.valueOf(request.activity());
    }

    @Nullable
    Approval approvalOf(String recipient) {
        return policy.approvals().get(new Approval.Of(recipient, activity()));
    }

    Situation with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.situation();
    }

    /** As if nobody else were there to receive it. */
    Situation alone(String recipient) {
        return with(draft -> draft.order = List.of(recipient));
    }
}

package org.gatehouse.core.preview;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Eea;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Skipped;
import org.gatehouse.core.dpa.Policy.Approval;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.dpa.Recipient;
import org.gatehouse.core.preview.Effect.Control;
import org.gatehouse.core.preview.Effect.Lever;
import org.gatehouse.core.preview.Turn.End;
import org.jspecify.annotations.Nullable;

/** Which of an agreement's controls makes messages take another way. */
final class Levers {
    private static final Set<Reason> INSTRUCTION =
            EnumSet.of(Reason.ACTIVITY_NOT_INSTRUCTED, Reason.CONTROLLER_DECISION_REQUIRED);
    private static final Set<Reason> PLACES = EnumSet.of(Reason.LOCATION_NOT_ALLOWED, Reason.LOCATION_UNKNOWN);
    private static final Set<Reason> GROUNDS = EnumSet.range(Reason.COUNTRY_CLOSED, Reason.CHAIN_NO_TRANSFER_BASIS);

    private Levers() {}

    /** What stands in the way of whom it went by, or stood in the way of whom it goes by. */
    static Lever of(Turn turn, FlowDecision before, FlowDecision after, World was, World is) {
        if (turn.from().equals(turn.to())) {
            return fields(turn, is);
        }
        End from = turn.from();
        if (from.service() != null && from.isOutside() || !turn.to().isOutside()) {
            return lever(turn, from, after, is);
        }
        return lever(turn, turn.to(), before, was);
    }

    /** Fields are left out of the instruction, which is all that binds our own channels, or of the approval alone. */
    private static Lever fields(Turn turn, World world) {
        boolean instructed = world.snapshot().tenants().approvals().entrySet().stream()
                .filter(one -> one.getKey().activity() == turn.activity()
                        && world.isOurs(one.getKey().recipient()))
                .map(one -> one.getValue().fields())
                .anyMatch(fields -> fields == null || fields.containsAll(turn.less()));
        return instructed
                ? new Lever(Control.APPROVALS, turn.to().service())
                : new Lever(Control.ACTIVITIES, turn.activity().name());
    }

    private static Lever lever(Turn turn, End end, FlowDecision decision, World world) {
        if (end.service() == null
                || INSTRUCTION.contains(decision.reasons().get(0))
                        && decision.skipped().isEmpty()) {
            return new Lever(Control.ACTIVITIES, turn.activity().name());
        }
        Optional<Reason> reason = decision.skipped().stream()
                .filter(skipped -> skipped.recipient().equals(end.service()))
                .map(Skipped::reason)
                .findFirst();
        if (reason.isEmpty()) {
            Approval.Of pair = new Approval.Of(end.service(), turn.activity());
            boolean approved = world.snapshot().tenants().approvals().containsKey(pair);
            return new Lever(approved ? Control.ORDER : Control.APPROVALS, end.service());
        }
        Recipient recipient = world.recipient(end.service()).orElseThrow();
        if (PLACES.contains(reason.get())) {
            Stream<String> reached = Stream.concat(recipient.storage().stream(), recipient.access().stream());
            return new Lever(
                    Control.LOCATIONS, first(reached, world.snapshot().tenants().locations()));
        }
        if (GROUNDS.contains(reason.get())) {
            return new Lever(Control.TRANSFERS, first(recipient.countries().stream(), Set.of("EEA")));
        }
        return reason.get() == Reason.MANDATORY_FIELD_NOT_ALLOWED
                ? new Lever(Control.ACTIVITIES, turn.activity().name())
                : new Lever(Control.APPROVALS, end.service());
    }

    /** The first country that is not among those. */
    private static @Nullable String first(Stream<String> countries, Collection<String> allowed) {
        return countries
                .filter(country -> !allowed.contains(country) && !(allowed.contains("EEA") && Eea.contains(country)))
                .sorted()
                .findFirst()
                .orElse(null);
    }
}

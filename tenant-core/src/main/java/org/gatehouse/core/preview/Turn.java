package org.gatehouse.core.preview;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.FlowDecision;
import org.gatehouse.core.dpa.FlowDecision.Hold;
import org.gatehouse.core.dpa.FlowDecision.Permit;
import org.gatehouse.core.dpa.Profiles;
import org.gatehouse.core.egress.FlowKind;
import org.gatehouse.core.findings.Severity;
import org.gatehouse.core.preview.Effect.Code;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of messages in one world and in another.
 *
 * @param less what they say no more, but for what only the channel needs
 * @param bare of what they could say besides the necessary, nothing is left
 */
record Turn(Activity activity, End from, End to, List<DataField> less, List<DataField> more, boolean bare) {
    private static final Set<Activity> VITAL =
            EnumSet.of(Activity.LOGIN_SMS, Activity.PASSWORD_RESET, Activity.EVACUATION_ALERT);

    /** Where messages end. */
    record End(
            Where where, @Nullable String service, @Nullable Channel channel) {
        enum Where {
            OUTSIDE,
            INSIDE,
            WAITING,
            NOWHERE
        }

        static End of(FlowDecision decision) {
            if (decision instanceof Permit permit) {
                Where where = permit.to().internal() ? Where.INSIDE : Where.OUTSIDE;
                return new End(where, permit.to().key(), permit.to().channel());
            }
            return new End(decision instanceof Hold ? Where.WAITING : Where.NOWHERE, null, null);
        }

        boolean isOutside() {
            return where == Where.OUTSIDE;
        }
    }

    static Turn of(FlowKind kind, FlowDecision before, FlowDecision after) {
        Set<DataField> said = said(kind.activity(), before);
        Set<DataField> says = said(kind.activity(), after);
        boolean both = !said.isEmpty() && after instanceof Permit || !says.isEmpty() && before instanceof Permit;
        Set<DataField> less = EnumSet.noneOf(DataField.class);
        Set<DataField> more = EnumSet.noneOf(DataField.class);
        if (both) {
            less.addAll(said);
            less.removeAll(says);
            more.addAll(says);
            more.removeAll(said);
        }
        return new Turn(
                kind.activity(),
                End.of(before),
                End.of(after),
                List.copyOf(less),
                List.copyOf(more),
                !said.isEmpty() && says.isEmpty());
    }

    /** Beyond what it must, to be of use at all. */
    private static Set<DataField> said(Activity activity, FlowDecision decision) {
        Set<DataField> said = EnumSet.noneOf(DataField.class);
        if (decision instanceof Permit permit && !permit.to().internal()) {
            said.addAll(permit.released());
            Profiles.of(activity, permit.to().channel()).ifPresent(profile -> said.removeAll(profile.mandatory()));
        }
        return said;
    }

    boolean isDifferent() {
        return !from.equals(to) || !less.isEmpty() || !more.isEmpty();
    }

    Code code(boolean first) {
        return switch (to.where()) {
            case OUTSIDE -> {
                if (!from.isOutside()) {
                    yield first ? Code.SENT : Code.OPENED;
                }
                yield from.equals(to) ? Code.REWORDED : Code.REROUTED;
            }
            case INSIDE -> from.isOutside() ? Code.INDOORS : Code.SHOWN;
            case WAITING -> Code.HELD;
            case NOWHERE -> Code.SILENCED;
        };
    }

    Severity severity() {
        return switch (to.where()) {
            case OUTSIDE -> {
                boolean worse = from.isOutside() && from.channel() != to.channel() || from.equals(to) && bare;
                yield worse ? Severity.AMBER : Severity.BLUE;
            }
            case INSIDE -> from.isOutside() ? Severity.AMBER : Severity.BLUE;
            case WAITING -> from.where() == End.Where.NOWHERE ? Severity.BLUE : Severity.AMBER;
            case NOWHERE -> VITAL.contains(activity) ? Severity.RED : Severity.AMBER;
        };
    }
}

package org.gatehouse.notifications.hostalert;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the newest alert of a visit stands, as reception sees it.
 *
 * @param alertId what is answered or reassigned; guests who came together have one and the same
 * @param occasion {@link Occasion#code}
 * @param step {@link Step#code}: who was asked last
 * @param open nobody has answered yet and the guest is still waiting
 * @param receptionMustAct nobody is left who could be told
 * @param nobodyTold not one message has reached anybody, and none is on its way (W28)
 * @param told in order
 */
public record AlertState(
        UUID alertId,
        UUID visitId,
        String occasion,
        Instant at,
        String step,
        boolean open,
        boolean receptionMustAct,
        boolean nobodyTold,
        List<Told> told,
        @Nullable Answered answered) {

    /**
     * One person asked.
     *
     * @param state {@code sending}, {@code sent} or {@code failed}
     * @param channel as the agreement's channels are named; null until it is decided, and where nobody took it
     * @param service the key of the service in the catalogue
     * @param why what kept it back, as evidence names it, or that services were tried in vain: only where it has failed
     * @param at when it was sent or had failed; until then, when it was asked for
     */
    public record Told(
            String step,
            UUID personId,
            String person,
            String state,
            @Nullable String channel,
            @Nullable String service,
            @Nullable String why,
            Instant at) {

        @Override
        public String toString() {
            return "Told[" + step + " " + state + "]";
        }
    }

    /** @param answer {@link Answer#code} */
    public record Answered(String answer, UUID personId, String person, Instant at) {

        @Override
        public String toString() {
            return "Answered[" + answer + "]";
        }
    }
}

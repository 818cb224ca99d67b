package org.gatehouse.web.visitor;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.gatehouse.visitor.checkin.CheckIn;
import org.gatehouse.visitor.checkin.CheckOut;
import org.gatehouse.visitor.checkin.VisitCard;
import org.jspecify.annotations.Nullable;

/**
 * What the guest is told.
 *
 * @param outcome {@code welcome, already-inside, too-early, too-late, wrong-day, wrong-site, cancelled, unknown}, or on
 *     the way out {@code goodbye, not-inside, unknown}; for a typed name also {@code choose}
 * @param at the instant the outcome is about: since when inside, from when open, …
 * @param visit who it is about, for the screen in front of them; absent where nothing is known
 * @param choices who bears the name: which of them is it? Sent again as a new scan with the {@code ref}
 * @param toSign true where a guest who was inside already has to sign the house rules and has not; absent otherwise
 */
public record ScanAnswer(
        String outcome,
        @Nullable Instant at,
        @Nullable Card visit,
        @Nullable List<Choice> choices,
        @Nullable Boolean toSign) {

    /**
     * Shown to the guest alone. Times are instants; {@code zone} is the meeting's site's.
     *
     * @param hostName to whoever has typed a name, the host's initials alone: anybody can type a name
     * @param room not for whoever has typed a name: empty
     */
    public record Card(
            UUID visitId,
            String guestFirstName,
            String hostName,
            String room,
            Instant startsAt,
            String siteName,
            String siteAddress,
            String zone) {

        static Card of(VisitCard card) {
            return new Card(
                    card.visitId(),
                    card.guestFirstName(),
                    card.hostName(),
                    card.room(),
                    card.startsAt(),
                    card.siteName(),
                    card.siteAddress(),
                    card.siteZone());
        }

        static Card sparing(VisitCard card) {
            return new Card(
                    card.visitId(),
                    card.guestFirstName(),
                    card.hostInitials(),
                    "",
                    card.startsAt(),
                    card.siteName(),
                    card.siteAddress(),
                    card.siteZone());
        }
    }

    /**
     * One of the guests of one name; nothing of the guest.
     *
     * @param ref good at this kiosk for ten minutes
     */
    public record Choice(String ref, String hostInitials, Instant startsAt) {}

    static ScanAnswer choose(List<Choice> choices) {
        return new ScanAnswer("choose", null, null, choices, null);
    }

    boolean isAlreadyInside() {
        return outcome.equals("already-inside");
    }

    ScanAnswer withRulesToSign() {
        return new ScanAnswer(outcome, at, visit, choices, true);
    }

    public static ScanAnswer of(CheckIn.Answer answer) {
        return of(answer, Card::of);
    }

    static ScanAnswer of(CheckOut.Answer answer) {
        return of(answer, Card::of);
    }

    /** To whoever has typed a name. */
    static ScanAnswer ofName(CheckIn.Answer answer) {
        return of(answer, Card::sparing);
    }

    /** To whoever has typed a name. */
    static ScanAnswer ofName(CheckOut.Answer answer) {
        return of(answer, Card::sparing);
    }

    private static ScanAnswer of(CheckIn.Answer answer, Function<VisitCard, Card> shown) {
        return new ScanAnswer(
                answer.arrival().code(),
                answer.arrival().at().orElse(null),
                answer.card().map(shown).orElse(null),
                null,
                null);
    }

    private static ScanAnswer of(CheckOut.Answer answer, Function<VisitCard, Card> shown) {
        return new ScanAnswer(
                answer.departure().code(),
                answer.departure().at().orElse(null),
                answer.card().map(shown).orElse(null),
                null,
                null);
    }
}

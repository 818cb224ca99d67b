package org.gatehouse.web.visitor;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.visitor.checkin.CheckIn;
import org.gatehouse.visitor.checkin.CheckOut;
import org.gatehouse.visitor.checkin.VisitCard;
import org.gatehouse.visitor.checkin.VisitCards;
import org.jspecify.annotations.Nullable;

/** Puts the guest's own card to an answer. */
@UseCase
public class ScanAnswers {
    private final VisitCards cards;

    @Inject
    public ScanAnswers(VisitCards cards) {
        this.cards = cards;
    }

    public ScanAnswer arrival(CheckIn.Answer answer) {
        return new ScanAnswer(answer.arrival().code(), answer.arrival().at().orElse(null), card(answer.visitId()));
    }

    public ScanAnswer departure(CheckOut.Answer answer) {
        return new ScanAnswer(answer.departure().code(), answer.departure().at().orElse(null), card(answer.visitId()));
    }

    private ScanAnswer.@Nullable Card card(Optional<UUID> visitId) {
        return visitId.map(cards::of).map(ScanAnswers::show).orElse(null);
    }

    static ScanAnswer.Card show(VisitCard card) {
        return new ScanAnswer.Card(
                card.visitId(),
                card.guestFirstName(),
                card.hostName(),
                card.room(),
                card.startsAt(),
                card.siteName(),
                card.siteAddress(),
                card.siteZone());
    }
}

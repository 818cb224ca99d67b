package org.gatehouse.core.dpa;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gatehouse.core.dpa.TransferBasis.Adequacy;
import org.gatehouse.core.dpa.TransferBasis.Assessment;
import org.gatehouse.core.dpa.TransferBasis.Clauses;
import org.gatehouse.core.dpa.TransferBasis.CorporateRules;

/** What ends for a recipient or a country, whatever the tenant has agreed. */
enum NarrowedWorld implements Narrowing {
    SUSPENDED((draft, chance) -> Narrowing.candidate(draft, chance).status = Recipient.Status.SUSPENDED),
    RETIRED((draft, chance) -> Narrowing.candidate(draft, chance).status = Recipient.Status.RETIRED),
    ENGAGEMENT_ENDS_NOW((draft, chance) -> {
        RecipientDraft recipient = Narrowing.candidate(draft, chance);
        recipient.engaged = new Validity(recipient.engaged.from(), draft.at);
    }),
    RECIPIENT_FORGOTTEN((draft, chance) -> draft.recipients.remove(chance.oneOf(draft.order))),
    RULED_OUT((draft, chance) -> draft.ruledOut.put(chance.oneOf(draft.order), Reason.EXHAUSTED)),
    REPORT_OUT_OF_DATE((draft, chance) -> Narrowing.candidate(draft, chance).auditedUntil = draft.at),
    CHAIN_EXTENDED((draft, chance) -> Narrowing.candidate(draft, chance).chain.add(chance.oneOf("US", "GB", "UA"))),
    BASIS_REMOVED((draft, chance) -> {
        List<TransferBasis> bases = Narrowing.candidate(draft, chance).bases;
        if (!bases.isEmpty()) {
            bases.remove(chance.below(bases.size()));
        }
    }),
    BASES_END_NOW((draft, chance) -> {
        List<TransferBasis> bases = Narrowing.candidate(draft, chance).bases;
        bases.replaceAll(basis -> basis instanceof CorporateRules old
                ? new CorporateRules(old.country(), new Validity(old.valid().from(), draft.at), old.approved())
                : basis);
        clauses(
                bases,
                old -> new Clauses(
                        old.country(),
                        new Validity(old.valid().from(), draft.at),
                        old.version(),
                        old.module(),
                        old.assessment(),
                        old.assessed(),
                        old.shakenFrom()));
    }),
    ASSESSMENT_LOST((draft, chance) -> clauses(
            draft,
            old -> new Clauses(
                    old.country(),
                    old.valid(),
                    old.version(),
                    old.module(),
                    chance.oneOf(Assessment.MISSING, Assessment.EXPIRED),
                    old.assessed(),
                    old.shakenFrom()))),
    ASSESSMENT_ENDS_NOW((draft, chance) -> clauses(
            draft,
            old -> new Clauses(
                    old.country(),
                    old.valid(),
                    old.version(),
                    old.module(),
                    old.assessment(),
                    new Validity(old.assessed().from(), draft.at),
                    old.shakenFrom()))),
    ASSESSMENT_SHAKEN((draft, chance) -> clauses(
            draft,
            old -> new Clauses(
                    old.country(),
                    old.valid(),
                    old.version(),
                    old.module(),
                    old.assessment(),
                    old.assessed(),
                    draft.at))),
    ADEQUACY_WITHDRAWN((draft, chance) -> {
        String country = chance.oneOf("US", "GB", "UA");
        UnaryOperator<TransferBasis> end = basis -> basis instanceof Adequacy old && country.equals(old.country())
                ? new Adequacy(country, new Validity(old.valid().from(), draft.at), old.listing())
                : basis;
        draft.adequacy.replaceAll((of, decision) -> (Adequacy) end.apply(decision));
        draft.recipients.values().forEach(recipient -> recipient.bases.replaceAll(end));
    }),
    ADEQUACY_FORGOTTEN((draft, chance) -> draft.adequacy.remove(chance.oneOf("US", "GB"))),
    LISTING_LAPSED((draft, chance) -> Narrowing.candidate(draft, chance)
            .bases
            .replaceAll(basis -> basis instanceof Adequacy old && old.listing() != null
                    ? new Adequacy(
                            old.country(),
                            old.valid(),
                            new Adequacy.Listing(true, old.listing().coverage(), draft.at))
                    : basis)),
    COUNTRY_CLOSED((draft, chance) -> draft.closed.add(chance.oneOf("DK", "DE", "US", "GB", "UA"))),
    REGISTRY_UNCONFIRMED((draft, chance) ->
            draft.confirmedAt = draft.at.minus(Duration.ofHours(24)).minusNanos(1));

    private final Narrowing change;

    NarrowedWorld(Narrowing change) {
        this.change = change;
    }

    @Override
    public void narrow(Draft draft, Chance chance) {
        change.narrow(draft, chance);
    }

    private static void clauses(Draft draft, UnaryOperator<Clauses> change) {
        draft.recipients.values().forEach(recipient -> clauses(recipient.bases, change));
    }

    private static void clauses(List<TransferBasis> bases, UnaryOperator<Clauses> change) {
        bases.replaceAll(basis -> basis instanceof Clauses old ? change.apply(old) : basis);
    }
}

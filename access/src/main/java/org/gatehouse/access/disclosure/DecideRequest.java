package org.gatehouse.access.disclosure;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.core.journal.Actor;
import org.gatehouse.core.journal.Deed;
import org.gatehouse.core.journal.Journal;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;

/** Approves a request, free of charge or for a fee that is paid first; or refuses it, which takes two persons. */
@UseCase
public class DecideRequest {
    private final Rows rows;
    private final Disclosures disclosures;
    private final PriceList prices;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public DecideRequest(Rows rows, Disclosures disclosures, PriceList prices, Journal journal, Clock clock) {
        this.rows = rows;
        this.disclosures = disclosures;
        this.prices = prices;
        this.journal = journal;
        this.clock = clock;
    }

    /** Two a calendar year are free, by the day of their receipt, unless the owner can read the log without us. */
    public void approve(UUID id, long version, Actor by) {
        UUID owner = disclosures.get(id).ownerId();
        rows.lock(BuildingOwner.class, owner); // of two at once, one counts the other
        Disclosure disclosure = disclosures.lock(id, version);
        LocalDate receivedOn = disclosure.request().receivedOn();
        boolean free =
                DisclosureRules.isFree(disclosure.request().seesLog(), disclosures.freeIn(receivedOn.getYear(), owner));
        disclosure.approve(
                free ? Fee.none() : Fee.of(prices.on(receivedOn)), disclosures.today(disclosure), clock.instant());
        journal.note(by, Deed.DISCLOSURE_APPROVED, Disclosures.about(disclosure).with("free", free));
    }

    /** @param reference by which the payment is found in the books */
    public void recordPayment(UUID id, long version, LocalDate paidOn, String reference, Actor by) {
        Disclosure disclosure = disclosures.lock(id, version);
        if (paidOn.isAfter(disclosures.today(disclosure))) {
            throw Refusal.ofField("paidOn", Problem.INVALID_INPUT);
        }
        disclosure.pay(paidOn, reference, clock.instant());
        journal.note(by, Deed.DISCLOSURE_PAID, Disclosures.about(disclosure));
    }

    /** One administrator proposes it; asked by another one, it is refused for the reason that was proposed. */
    public void refuse(UUID id, long version, RefusalReason reason, String words, Actor by) {
        Disclosure disclosure = disclosures.lock(id, version);
        UUID account = Objects.requireNonNull(by.id());
        boolean proposed = disclosure.refusal().isPresent();
        if (proposed) {
            disclosure.refuse(account, clock.instant());
        } else {
            disclosure.proposeRefusal(reason, words, account, clock.instant());
        }
        String why = disclosure.refusal().orElseThrow().reason().code();
        journal.note(
                by,
                proposed ? Deed.DISCLOSURE_REFUSED : Deed.DISCLOSURE_REFUSAL_PROPOSED,
                Disclosures.about(disclosure).with("reason", why));
    }

    /** The owner wants it no more. */
    public void withdraw(UUID id, long version, Actor by) {
        Disclosure disclosure = disclosures.lock(id, version);
        disclosure.withdraw(clock.instant());
        journal.note(by, Deed.DISCLOSURE_WITHDRAWN, Disclosures.about(disclosure));
    }
}

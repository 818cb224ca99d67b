package org.gatehouse.web.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.access.contracts.EndContracts;
import org.gatehouse.access.disclosure.EndDisclosures;
import org.gatehouse.access.guests.ForgetGuests;
import org.gatehouse.access.guests.GiveGuestKey;
import org.gatehouse.access.holders.EraseHolder;
import org.gatehouse.access.openings.ForgetCredentials;
import org.gatehouse.access.openings.ForgetOpenings;

/** What a tenant's day brings about doors: contracts that end, requests that lapse, people to be forgotten. */
@Singleton
public class DoorDays {
    private final EndContracts contracts;
    private final EndDisclosures disclosures;
    private final GiveGuestKey guestKeys;
    private final ForgetGuests guests;
    private final EraseHolder holders;
    private final ForgetCredentials credentials;
    private final ForgetOpenings openings;

    @Inject
    public DoorDays(
            EndContracts contracts,
            EndDisclosures disclosures,
            GiveGuestKey guestKeys,
            ForgetGuests guests,
            EraseHolder holders,
            ForgetCredentials credentials,
            ForgetOpenings openings) {
        this.contracts = contracts;
        this.disclosures = disclosures;
        this.guestKeys = guestKeys;
        this.guests = guests;
        this.holders = holders;
        this.credentials = credentials;
        this.openings = openings;
    }

    /** What is to go goes first: nothing that cannot move on keeps it here. */
    void moveOn() {
        guestKeys.endDue();
        guests.forgetDue();
        holders.eraseDue();
        credentials.forgetDue();
        openings.forgetDue();
        contracts.due().forEach(contracts::moveOn);
        disclosures.due().forEach(disclosures::moveOn);
    }
}

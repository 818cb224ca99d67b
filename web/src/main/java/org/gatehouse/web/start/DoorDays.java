package org.gatehouse.web.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.gatehouse.access.contracts.EndContracts;
import org.gatehouse.access.disclosure.EndDisclosures;
import org.gatehouse.access.guests.ForgetGuests;
import org.gatehouse.access.guests.GiveGuestKey;
import org.gatehouse.access.openings.ForgetCredentials;

/** What a tenant's day brings about doors: contracts that end, requests that lapse, guests to be forgotten. */
@Singleton
public class DoorDays {
    private final EndContracts contracts;
    private final EndDisclosures disclosures;
    private final GiveGuestKey guestKeys;
    private final ForgetGuests guests;
    private final ForgetCredentials credentials;

    @Inject
    public DoorDays(
            EndContracts contracts,
            EndDisclosures disclosures,
            GiveGuestKey guestKeys,
            ForgetGuests guests,
            ForgetCredentials credentials) {
        this.contracts = contracts;
        this.disclosures = disclosures;
        this.guestKeys = guestKeys;
        this.guests = guests;
        this.credentials = credentials;
    }

    /** What is to go goes first: nothing that cannot move on keeps it here. */
    void moveOn() {
        guestKeys.endDue();
        guests.forgetDue();
        credentials.forgetDue();
        contracts.due().forEach(contracts::moveOn);
        disclosures.due().forEach(disclosures::moveOn);
    }
}

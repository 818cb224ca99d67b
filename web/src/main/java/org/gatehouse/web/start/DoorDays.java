package org.gatehouse.web.start;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.gatehouse.access.contracts.EndContracts;
import org.gatehouse.access.disclosure.EndDisclosures;
import org.gatehouse.access.guests.ForgetGuests;
import org.gatehouse.access.guests.GiveGuestKey;
import org.gatehouse.access.holders.EraseHolder;
import org.gatehouse.access.openings.ForgetCredentials;
import org.gatehouse.access.openings.ForgetOpenings;
import org.gatehouse.core.journal.Actor;

/** What a tenant's day brings about doors: contracts that end, requests that lapse, people to be forgotten. */
@Singleton
public class DoorDays {
    private static final Logger LOG = System.getLogger(DoorDays.class.getName());

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

    /** What cannot move on keeps nothing else from it. */
    void moveOn() {
        each("guests' keys", guestKeys::endDue);
        each("guests", guests::forgetDue);
        each(
                "holders",
                () -> holders.due().forEach(holder -> each("a holder", () -> holders.forget(holder, Actor.service()))));
        each("names in the log", holders::forgetDue);
        each("credentials", credentials::forgetDue);
        each("openings", openings::forgetDue);
        each("contracts", () -> contracts.due().forEach(due -> each("a contract", () -> contracts.moveOn(due))));
        each(
                "disclosures",
                () -> disclosures.due().forEach(due -> each("a disclosure", () -> disclosures.moveOn(due))));
    }

    private static void each(String what, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException fault) {
            LOG.log(Level.ERROR, what + " could not be moved on", fault);
        }
    }
}

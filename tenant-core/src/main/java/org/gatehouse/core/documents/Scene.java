package org.gatehouse.core.documents;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.EmergencyReach.Reached;
import org.gatehouse.core.agreement.Terms;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.people.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the emergency card of one site is written from.
 *
 * @param matter the agreement in force
 * @param holders who may break the glass
 * @param others who can be reached as leads of evacuations and may not
 * @param reached whom messages reach from there
 * @param written whether there are words for a warning: without them none leaves
 * @param page where the glass is broken
 */
record Scene(
        Matter matter,
        Place place,
        List<Holder> holders,
        List<Contact> others,
        List<Reached> reached,
        boolean written,
        String page) {

    record Place(UUID id, String name, String address, String assemblyPoint) {}

    /**
     * @param name null: nobody knows more of them than an address, which is not for a wall
     * @param phone what was given for evacuations and nothing else; null: none was
     */
    record Holder(
            @Nullable String name,
            Set<AccountRole> roles,
            @Nullable PhoneNumber phone) {
        @Nullable
        String number() {
            return phone == null ? null : phone.e164();
        }

        boolean isAdministrator() {
            return roles.contains(AccountRole.TENANT_ADMIN);
        }
    }

    Terms.Emergency emergency() {
        return matter.terms().emergency();
    }

    /** Whether a warning leaves from there: a condition of the text. */
    String channel() {
        if (!isInstructed()) {
            return "not-instructed";
        }
        if (!written) {
            return "not-written";
        }
        return switch (EmergencyWay.of(reached)) {
            case OPEN -> "open";
            case BROKEN_GLASS -> "glass-only";
            case NONE -> "no-channel";
        };
    }

    private boolean isInstructed() {
        return matter.terms().instructions().stream()
                .anyMatch(asked -> asked.activity().equals(Activity.EVACUATION_ALERT.name())
                        && (asked.sites().isEmpty() || asked.sites().contains(place.id())));
    }
}

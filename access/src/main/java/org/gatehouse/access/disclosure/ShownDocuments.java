package org.gatehouse.access.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Optional;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.jspecify.annotations.Nullable;

/** What was asked for and shown: that the stairwell is still the owner's, and that the requester speaks for them. */
@Embeddable
public class ShownDocuments {
    @Column(name = "asked_on")
    @NotPersonal("when documents were asked for")
    private @Nullable LocalDate askedOn;

    @Column(name = "entitlement")
    @Personal(category = DataCategory.TEXT, record = RecordType.NETKEY_USER)
    private @Nullable String entitlement;

    @Column(name = "entitlement_on")
    @NotPersonal("the day of a document")
    private @Nullable LocalDate entitlementOn;

    @Column(name = "authority")
    @Personal(category = DataCategory.TEXT, record = RecordType.NETKEY_USER)
    private @Nullable String authority;

    @Column(name = "authority_until")
    @NotPersonal("how long a document holds")
    private @Nullable LocalDate authorityUntil;

    /** None yet; also for JPA. */
    protected ShownDocuments() {}

    /**
     * Documents, by what they are and where they lie.
     *
     * @param entitlement that the stairwell is the owner's: the land register, an agreement of administration
     * @param entitlementOn its day
     * @param authority that the owner has authorised this very person
     * @param authorityUntil the last day on which that holds
     */
    public record Shown(String entitlement, LocalDate entitlementOn, String authority, LocalDate authorityUntil) {
        @Override
        public String toString() {
            return "Shown[…]";
        }
    }

    static ShownDocuments askedFor(LocalDate today) {
        ShownDocuments asked = new ShownDocuments();
        asked.askedOn = today;
        return asked;
    }

    static ShownDocuments of(Shown shown, @Nullable ShownDocuments before) {
        ShownDocuments documents = new ShownDocuments();
        documents.askedOn = before == null ? null : before.askedOn;
        documents.entitlement = shown.entitlement();
        documents.entitlementOn = shown.entitlementOn();
        documents.authority = shown.authority();
        documents.authorityUntil = shown.authorityUntil();
        return documents;
    }

    boolean hold(LocalDate today) {
        return entitlementOn != null
                && authorityUntil != null
                && DisclosureRules.holdsEntitlement(entitlementOn, today)
                && !today.isAfter(authorityUntil);
    }

    public Optional<LocalDate> askedOn() {
        return Optional.ofNullable(askedOn);
    }

    public Optional<Shown> shown() {
        return entitlement == null || entitlementOn == null || authority == null || authorityUntil == null
                ? Optional.empty()
                : Optional.of(new Shown(entitlement, entitlementOn, authority, authorityUntil));
    }
}

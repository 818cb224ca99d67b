package org.gatehouse.access.owners;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.PhoneNumber;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * Whoever owns a building: a company or a private person. Whoever changes what hangs in their stairwells, or what is
 * agreed with them, locks their row first.
 */
@Entity
@Table(name = "building_owner")
public class BuildingOwner extends TenantOwned {
    @Column(name = "name")
    @Personal(category = DataCategory.LAST_NAME, record = RecordType.NETKEY_USER)
    private String name;

    @Column(name = "contact")
    @Personal(category = DataCategory.LAST_NAME, record = RecordType.NETKEY_USER)
    private String contact;

    @Column(name = "address")
    @Personal(category = DataCategory.CONTACT, record = RecordType.NETKEY_USER)
    private String address;

    @Column(name = "email")
    @Personal(category = DataCategory.EMAIL, record = RecordType.NETKEY_USER)
    private String email;

    @Column(name = "phone")
    @Personal(category = DataCategory.PHONE, record = RecordType.NETKEY_USER)
    private @Nullable String phone;

    @Column(name = "changed_at")
    @NotPersonal("when the row was changed")
    private Instant changedAt;

    /** For JPA. */
    protected BuildingOwner() {}

    BuildingOwner(Details details, Instant now) {
        super(newId());
        write(details, now);
    }

    /**
     * What is known of an owner.
     *
     * @param contact whom to ask for there; the owner's own name where it is a private person
     */
    public record Details(
            String name,
            String contact,
            String address,
            Email email,
            @Nullable PhoneNumber phone) {
        @Override
        public String toString() {
            return "Details[…]";
        }
    }

    void change(Details details, Instant now) {
        write(details, now);
    }

    private void write(Details details, Instant now) {
        this.name = details.name();
        this.contact = details.contact();
        this.address = details.address();
        this.email = details.email().address();
        this.phone = details.phone() == null ? null : details.phone().e164();
        this.changedAt = now;
    }

    public String name() {
        return name;
    }

    public String contact() {
        return contact;
    }

    public String address() {
        return address;
    }

    public Email email() {
        return new Email(email);
    }

    public Optional<PhoneNumber> phone() {
        return Optional.ofNullable(phone).map(PhoneNumber::new);
    }

    public Instant changedAt() {
        return changedAt;
    }
}

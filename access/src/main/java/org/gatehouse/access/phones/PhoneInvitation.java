package org.gatehouse.access.phones;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** With this a holder binds one phone. The code is in the link they get; only its hash is kept. */
@Entity
@WrittenAfter({KeyHolder.class, BoundPhone.class})
@Table(name = "phone_invitation")
public class PhoneInvitation extends TenantOwned {
    public static final Duration LIFE = Duration.ofHours(24);

    @Column(name = "holder_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NETKEY_USER)
    private UUID holderId;

    @Column(name = "code_hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.NETKEY_USER)
    private byte[] codeHash;

    @Column(name = "until")
    @NotPersonal("how long a code is good")
    private Instant until;

    @Column(name = "bound_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NETKEY_USER)
    private @Nullable UUID boundId;

    /** For JPA. */
    protected PhoneInvitation() {}

    PhoneInvitation(UUID holderId, Secret code, Instant now) {
        super(newId());
        this.holderId = holderId;
        this.codeHash = code.hash();
        this.until = now.plus(LIFE);
    }

    UUID holderId() {
        return holderId;
    }

    boolean isOpen(Instant now) {
        return now.isBefore(until);
    }

    void bind(BoundPhone phone) {
        this.boundId = phone.id();
    }

    /** The phone that was bound with it. */
    Optional<UUID> boundId() {
        return Optional.ofNullable(boundId);
    }

    byte[] codeHash() {
        return codeHash.clone();
    }
}

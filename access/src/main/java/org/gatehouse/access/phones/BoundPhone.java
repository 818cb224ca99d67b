package org.gatehouse.access.phones;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.calls.Denied;
import org.gatehouse.access.calls.PublicKeys;
import org.gatehouse.access.holders.KeyHolder;
import org.gatehouse.access.protocol.Keys;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** A phone that a key holder has bound: by its key it is known, and the key does not leave it. */
@Entity
@WrittenAfter(KeyHolder.class)
@Table(name = "bound_phone")
public class BoundPhone extends TenantOwned {
    @Column(name = "holder_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.NETKEY_USER)
    private UUID holderId;

    @Column(name = "public_key")
    @Personal(category = DataCategory.DEVICE, record = RecordType.NETKEY_USER)
    private String publicKey;

    @Column(name = "thumbprint")
    @Personal(category = DataCategory.PSEUDONYM, record = RecordType.NETKEY_USER)
    private String thumbprint;

    @Column(name = "bound_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.NETKEY_USER)
    private Instant boundAt;

    @Column(name = "closed_at")
    @NotPersonal("when the phone's key ended")
    private @Nullable Instant closedAt;

    /** For JPA. */
    protected BoundPhone() {}

    BoundPhone(UUID holderId, ECKey key, Instant now) {
        super(newId());
        this.holderId = holderId;
        this.publicKey = key.toJSONString();
        this.thumbprint = Keys.thumbprint(key);
        this.boundAt = now;
    }

    public void close(Instant now) {
        if (closedAt == null) {
            this.closedAt = now;
        }
    }

    public UUID holderId() {
        return holderId;
    }

    ECKey key() {
        return Denied.unless(() -> PublicKeys.p256(publicKey));
    }

    boolean isKnownBy(String key) {
        return thumbprint.equals(key);
    }

    public Instant boundAt() {
        return boundAt;
    }

    public Optional<Instant> closedAt() {
        return Optional.ofNullable(closedAt);
    }

    public boolean isClosed() {
        return closedAt != null;
    }
}

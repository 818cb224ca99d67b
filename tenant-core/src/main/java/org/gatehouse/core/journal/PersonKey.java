package org.gatehouse.core.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.secrets.DataKey;
import org.gatehouse.core.secrets.MasterKey;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own key in a tenant's log. Entries name it by its id, which is random: once it is gone, nothing tells
 * whose they were.
 */
@Entity
@Table(name = "person_key")
public class PersonKey extends TenantOwned {
    private static final String PURPOSE = "person-key ";

    @Column(name = "subject")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.TRANSACTION_LOG)
    private UUID subject;

    @Column(name = "wrapped")
    @NotPersonal("a random key, sealed with the master key")
    private byte[] wrapped;

    @Column(name = "forget_at")
    @NotPersonal("when the row goes")
    private @Nullable Instant forgetAt;

    /** For JPA. */
    protected PersonKey() {}

    PersonKey(UUID subject, MasterKey master) {
        super(UUID.randomUUID());
        this.subject = subject;
        this.wrapped = DataKey.random().wrap(master, tenant().value(), purpose());
    }

    void forgetAt(Instant when) {
        this.forgetAt = when;
    }

    UUID subject() {
        return subject;
    }

    DataKey open(MasterKey master) {
        return DataKey.unwrap(master, tenant().value(), purpose(), wrapped);
    }

    /** It opens in this row only. */
    private String purpose() {
        return PURPOSE + id();
    }
}

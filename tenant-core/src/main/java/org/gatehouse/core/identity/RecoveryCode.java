package org.gatehouse.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;

/** Stands in once for a lost second factor. The row goes when the code is used. */
@Entity
@WrittenAfter(Account.class)
@Table(name = "recovery_code")
public class RecoveryCode extends TenantOwned {
    @Column(name = "account_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private UUID accountId;

    @Column(name = "hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.USER_ACCOUNT)
    private byte[] hash;

    /** For JPA. */
    protected RecoveryCode() {}

    RecoveryCode(Account account, byte[] hash) {
        super(newId());
        this.accountId = account.id();
        this.hash = hash;
    }

    UUID accountId() {
        return accountId;
    }
}

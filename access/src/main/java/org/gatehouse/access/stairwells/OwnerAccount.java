package org.gatehouse.access.stairwells;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gatehouse.access.owners.BuildingOwner;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;

/** Which owner an account sees the stairwells of: its id is the account's, so it is one owner's and stays so. */
@Entity
@WrittenAfter({Account.class, BuildingOwner.class})
@Table(name = "owner_account")
public class OwnerAccount extends TenantOwned {
    @Column(name = "owner_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private UUID ownerId;

    /** For JPA. */
    protected OwnerAccount() {}

    OwnerAccount(UUID account, UUID ownerId) {
        super(account);
        this.ownerId = ownerId;
    }

    public UUID ownerId() {
        return ownerId;
    }
}

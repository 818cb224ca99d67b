package org.gatehouse.core.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.limits.Tally;
import org.gatehouse.core.tenancy.TenantOwned;

/** Failed sign-ins of one kind. Its id is a keyed hash of what is counted: the row tells neither whom nor where. */
@Entity
@Table(name = "sign_in_tally")
public class SignInTally extends TenantOwned {
    @Column(name = "who")
    @Personal(category = DataCategory.PSEUDONYM, record = RecordType.API_LOG)
    private byte[] who;

    @Embedded
    private Tally tally = new Tally();

    /** For JPA. */
    protected SignInTally() {}

    SignInTally(UUID id, byte[] who) {
        super(id);
        this.who = who.clone();
    }

    Tally tally() {
        return tally;
    }
}

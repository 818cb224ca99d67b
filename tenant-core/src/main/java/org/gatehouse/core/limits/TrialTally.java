package org.gatehouse.core.limits;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;

/** Wrong guesses of one guesser. Belongs to no tenant: a wrong code names none. */
@Entity
@Table(name = "trial_tally")
public class TrialTally {
    @Id
    @Column(name = "id")
    @Personal(category = DataCategory.NETWORK, record = RecordType.API_LOG)
    private UUID id;

    @Version
    @Column(name = "version")
    @NotPersonal("counts the changes of the row")
    private long version;

    @Embedded
    private Tally tally = new Tally();

    /** For JPA. */
    protected TrialTally() {}

    TrialTally(UUID id) {
        this.id = id;
    }

    Tally tally() {
        return tally;
    }
}

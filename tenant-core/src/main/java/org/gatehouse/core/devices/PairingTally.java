package org.gatehouse.core.devices;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.gatehouse.core.limits.Tally;

/** Wrong pairing codes from one network. Belongs to no tenant: a wrong code names none. */
@Entity
@Table(name = "pairing_tally")
public class PairingTally {
    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Embedded
    private Tally tally = new Tally();

    /** For JPA. */
    protected PairingTally() {}

    PairingTally(UUID id) {
        this.id = id;
    }

    Tally tally() {
        return tally;
    }
}

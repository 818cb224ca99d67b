package org.gatehouse.access.factors;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.gatehouse.access.phones.BoundPhone;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;

/** What a phone's passkey is to sign next: its id is the phone's, and it is taken once. */
@Entity
@NotPersonal("random bytes, for minutes")
@WrittenAfter(BoundPhone.class)
@Table(name = "factor_challenge")
public class FactorChallenge extends TenantOwned {
    static final Duration LIFE = Duration.ofMinutes(2);

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Column(name = "challenge")
    private byte[] challenge;

    @Column(name = "until")
    private Instant until;

    /** For JPA. */
    protected FactorChallenge() {}

    FactorChallenge(UUID phone, Instant now) {
        super(phone);
        this.challenge = random();
        this.until = now.plus(LIFE);
    }

    /** The last one made is the one that counts. */
    void renew(Instant now) {
        this.challenge = random();
        this.until = now.plus(LIFE);
    }

    private static byte[] random() {
        byte[] fresh = new byte[BYTES];
        RANDOM.nextBytes(fresh);
        return fresh;
    }

    boolean isOpen(Instant now) {
        return now.isBefore(until);
    }

    byte[] challenge() {
        return challenge.clone();
    }
}

package org.gatehouse.core.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.secrets.Secret;

/** Lets the first operator in, once. There is one row; each start of the product replaces its secret. */
@Entity
@NotPersonal("shown to whoever can read the log of an empty installation")
@Table(name = "setup_secret")
public class SetupSecret {
    static final UUID ONLY = new UUID(0, 1);
    static final Duration LIFE = Duration.ofHours(24);

    @Id
    @Column(name = "id")
    private UUID id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "hash")
    private byte[] hash;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** For JPA. */
    protected SetupSecret() {}

    SetupSecret(Secret secret, Instant now) {
        this.id = ONLY;
        replace(secret, now);
    }

    final void replace(Secret secret, Instant now) {
        this.hash = secret.hash();
        this.expiresAt = now.plus(LIFE);
    }

    boolean isOpenedBy(Secret shown, Instant now) {
        return now.isBefore(expiresAt) && Arrays.equals(shown.hash(), hash);
    }
}

package org.gatehouse.core.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

/** The devices accounts have signed in with. */
@Singleton
public class KnownDevices {
    private static final int MOST = 20;

    private final Rows rows;
    private final Clock clock;

    @Inject
    public KnownDevices(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Optional<KnownDevice> find(UUID accountId, @Nullable String shown) {
        if (shown == null) {
            return Optional.empty();
        }
        return rows.where(KnownDevice.class, "x.accountId = :account and x.hash = :hash")
                .setParameter("account", accountId)
                .setParameter("hash", new Secret(shown).hash())
                .getResultStream()
                .filter(device -> device.isKnown(clock.instant()))
                .findFirst();
    }

    /** The device's secret: the one it showed, or a new one. Of too many devices the longest unused is forgotten. */
    Secret remember(UUID accountId, @Nullable String shown) {
        Optional<KnownDevice> known = find(accountId, shown);
        if (shown != null && known.isPresent()) {
            known.get().use(clock.instant());
            return new Secret(shown);
        }
        rows.where(KnownDevice.class, "x.accountId = :account order by x.lastUsedAt desc, x.id desc")
                .setParameter("account", accountId)
                .setFirstResult(MOST - 1)
                .getResultList()
                .forEach(rows::remove);
        Secret secret = Secret.random();
        rows.add(new KnownDevice(accountId, secret, clock.instant()));
        return secret;
    }
}

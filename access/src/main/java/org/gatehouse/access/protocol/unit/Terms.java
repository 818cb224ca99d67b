package org.gatehouse.access.protocol.unit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gatehouse.access.protocol.AccessDenied;
import org.gatehouse.access.protocol.Credential;
import org.gatehouse.access.protocol.Notice;
import org.gatehouse.access.protocol.RefusalCode;

/** What a credential must fulfil at one door, beyond being genuine. */
final class Terms {
    private Terms() {}

    static void check(Credential credential, Notice notice, Instant now) throws AccessDenied {
        credential.check(notice.unit(), now, notice.zone());
        if (notice.revokes(credential)) {
            throw new AccessDenied(RefusalCode.KEY_REVOKED);
        }
    }

    /**
     * Without the server: the tenant has allowed it for this door, what the unit knows is young enough, and the
     * credential is. Whatever the credential says, it opens here no longer than the door's minutes.
     */
    static void checkOffline(Credential credential, Notice notice, Instant now) throws AccessDenied {
        Optional<Integer> minutes = notice.offlineMinutes();
        if (minutes.isEmpty() || !credential.offline()) {
            throw new AccessDenied(RefusalCode.OFFLINE_NOT_ALLOWED);
        }
        Duration life = Duration.ofMinutes(minutes.get());
        if (!now.isBefore(notice.at().plus(life))) {
            throw new AccessDenied(RefusalCode.LIST_TOO_OLD);
        }
        if (!now.isBefore(credential.issuedAt().plus(life))) {
            throw new AccessDenied(RefusalCode.CREDENTIAL_TOO_OLD);
        }
    }
}

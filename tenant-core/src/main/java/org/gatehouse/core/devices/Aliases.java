package org.gatehouse.core.devices;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.secrets.MasterKey;

/**
 * Names by which a tablet in a lobby speaks of somebody without learning their id: sealed, good at that tablet alone,
 * for one kind of thing, for ten minutes. What is told late is judged by the time at which the tablet says it
 * happened; since nobody else knows that time, whoever has the tablet can use a name for as long as things may be told
 * late, which is 24 hours.
 */
@Singleton
public class Aliases {
    static final Duration LIFE = Duration.ofMinutes(10);

    /** How far a tablet's clock may go wrong. */
    private static final Duration SKEW = Duration.ofMinutes(2);

    private final MasterKey master;
    private final Clock clock;

    @Inject
    public Aliases(MasterKey master, Clock clock) {
        this.master = master;
        this.clock = clock;
    }

    /** What an alias stands for. */
    public enum Kind {
        HOST,
        VISIT
    }

    public String give(UUID kiosk, Kind kind, UUID id) {
        String text =
                String.format(Locale.ROOT, "%s %s %d", kind, id, clock.instant().getEpochSecond());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(master.seal(kiosk, text));
    }

    /** Whom it names; nobody where it is another tablet's, of another kind, or was not good then. */
    public Optional<UUID> read(UUID kiosk, Kind kind, String alias, Instant then) {
        try {
            String[] parts =
                    master.open(kiosk, Base64.getUrlDecoder().decode(alias)).split(" ", 3);
            Instant given = Instant.ofEpochSecond(Long.parseLong(parts[2]));
            Instant end = given.plus(LIFE);
            boolean inTime = clock.instant().isBefore(end); // whatever a slow clock says
            boolean thenInTime = !then.isBefore(given.minus(SKEW)) && then.isBefore(end);
            boolean good = (inTime || thenInTime) && parts[0].equals(kind.name());
            return good ? Optional.of(UUID.fromString(parts[1])) : Optional.empty();
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }
}

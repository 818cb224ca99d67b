package org.gatehouse.web.agreement;

import java.time.Instant;
import org.gatehouse.core.seal.LogCheckpoint;

/**
 * A signed checkpoint.
 *
 * @param size how many rows of the log it is of
 * @param text the signed note, to be kept as it is
 */
public record CheckpointView(long size, Instant signedAt, String text) {

    static CheckpointView of(LogCheckpoint checkpoint) {
        return new CheckpointView(checkpoint.size(), checkpoint.signedAt(), checkpoint.note());
    }
}

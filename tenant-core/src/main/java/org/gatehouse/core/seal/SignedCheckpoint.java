package org.gatehouse.core.seal;

import java.util.Optional;

/** A checkpoint as it is given away: whoever keeps the text holds us to it. */
public record SignedCheckpoint(Checkpoint checkpoint, String text) {

    /** Nothing where the text is none; whose signatures it bears is not asked here. */
    public static Optional<SignedCheckpoint> read(String text) {
        return Note.read(text).flatMap(Checkpoint::of).map(checkpoint -> new SignedCheckpoint(checkpoint, text));
    }

    /** Of that key's own log, and signed by it. */
    boolean isOf(VerifierKey key) {
        return checkpoint.origin().equals(key.name())
                && Note.read(text).filter(key::hasSigned).isPresent();
    }
}

package org.gatehouse.core.preview;

import java.time.Instant;
import java.util.List;

/**
 * What a version of an agreement would change.
 *
 * @param registry number of the registry's newest version, by which this is decided
 * @param changedSinceDraft whether that came after the draft was begun
 * @param effects the worst first
 */
public record Foresight(
        Basis basis,
        Instant from,
        Instant until,
        long flows,
        int registry,
        boolean changedSinceDraft,
        List<Effect> effects) {}

package org.gatehouse.core.preview;

import java.time.Instant;
import java.util.List;
import org.gatehouse.core.egress.FlowKind;

/** Thirty days of messages. */
record Month(Basis basis, Instant from, Instant until, List<FlowKind> kinds) {

    long flows() {
        return kinds.stream().mapToLong(FlowKind::count).sum();
    }
}

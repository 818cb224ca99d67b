package org.gatehouse.core.dpa;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the agreement says about one flow, with everything that was tried. */
public sealed interface Decision {

    /** A recipient that was looked at and passed over. */
    record Skipped(String service, Reason reason) {
        @Override
        public String toString() {
            return service + ":" + reason;
        }
    }

    List<Skipped> skipped();

    /** {@code PERMIT} or {@code DENY}, as kept in the evidence. */
    String outcome();

    /** The reason of a denial; empty for a permit. */
    String reason();

    default String skippedText() {
        return skipped().stream().map(Skipped::toString).collect(Collectors.joining(";"));
    }

    /** May go to this service, with these fields and no others. */
    record Permit(ProcessorService service, Set<DataField> released, Set<DataField> removed, List<Skipped> skipped)
            implements Decision {
        @Override
        public String outcome() {
            return "PERMIT";
        }

        @Override
        public String reason() {
            return "";
        }
    }

    record Deny(Reason why, List<Skipped> skipped) implements Decision {
        @Override
        public String outcome() {
            return "DENY";
        }

        @Override
        public String reason() {
            return why.name();
        }
    }
}

package org.gatehouse.core.journal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person whom an entry names.
 *
 * @param id null: nobody can read it any more
 */
public record Whom(@Nullable UUID id) {
    static final Whom ERASED = new Whom(null);

    public boolean isErased() {
        return id == null;
    }
}

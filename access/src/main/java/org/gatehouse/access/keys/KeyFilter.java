package org.gatehouse.access.keys;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Of whom and for which door; null: any. */
public record KeyFilter(
        @Nullable UUID holder,
        @Nullable UUID company,
        @Nullable UUID door) {}

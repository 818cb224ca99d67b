package org.gatehouse.web.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next to be sent as {@code cursor} for the following part; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {}

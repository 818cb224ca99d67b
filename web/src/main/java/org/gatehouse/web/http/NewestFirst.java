package org.gatehouse.web.http;

import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * A tenant's rows of one type by an instant and their id, the newest first.
 *
 * @param instant the attribute they are ordered by
 * @param end where a row ends a page
 */
public record NewestFirst<T extends TenantOwned>(Class<T> type, String instant, Function<T, Cursor> end) {
    private static final int SIZE = 50;

    /**
     * Which of them.
     *
     * @param condition JPQL over the alias {@code x}
     * @param values of its parameters
     */
    public record Only(String condition, Map<String, ?> values) {
        static final Only ALL = new Only("1 = 1", Map.of());
    }

    /** @param cursor null: the first page */
    public <V> Page<V> page(Rows rows, @Nullable String cursor, Function<T, V> view) {
        return page(rows, cursor, Only.ALL, view);
    }

    /** @param cursor null: the first page */
    public <V> Page<V> page(Rows rows, @Nullable String cursor, Only only, Function<T, V> view) {
        Cursor before = cursor == null ? null : Cursor.decode(cursor);
        String older = "(x.%1$s < :at or (x.%1$s = :at and x.id < :id))".formatted(instant);
        TypedQuery<T> query = rows.where(
                        type,
                        only.condition()
                                + (before == null ? "" : " and " + older)
                                + " order by x.%s desc, x.id desc".formatted(instant))
                .setMaxResults(SIZE + 1);
        only.values().forEach(query::setParameter);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        List<T> found = query.getResultList();
        List<T> shown = found.subList(0, Math.min(SIZE, found.size()));
        String next =
                found.size() <= SIZE ? null : end.apply(shown.get(SIZE - 1)).encode();
        return new Page<>(shown.stream().map(view).toList(), next);
    }
}

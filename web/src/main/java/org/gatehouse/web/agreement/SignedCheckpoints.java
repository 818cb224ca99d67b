package org.gatehouse.web.agreement;

import jakarta.inject.Inject;
import java.util.List;
import org.gatehouse.core.seal.LogCheckpoint;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.web.http.Cursor;
import org.gatehouse.web.http.Page;
import org.jspecify.annotations.Nullable;

/** The checkpoints that were signed, newest first. */
@UseCase
public class SignedCheckpoints {
    private static final int SIZE = 50;

    private final Rows rows;

    @Inject
    public SignedCheckpoints(Rows rows) {
        this.rows = rows;
    }

    public Page<CheckpointView> page(@Nullable String cursor) {
        Cursor before = cursor == null ? null : Cursor.decode(cursor);
        String page = before == null ? "1 = 1" : "(x.signedAt < :at or (x.signedAt = :at and x.id < :id))";
        var query = rows.where(LogCheckpoint.class, page + " order by x.signedAt desc, x.id desc")
                .setMaxResults(SIZE + 1);
        if (before != null) {
            query.setParameter("at", before.at()).setParameter("id", before.id());
        }
        List<LogCheckpoint> found = query.getResultList();
        List<LogCheckpoint> shown = found.subList(0, Math.min(SIZE, found.size()));
        String next = found.size() <= SIZE ? null : end(shown.get(SIZE - 1)).encode();
        return new Page<>(shown.stream().map(CheckpointView::of).toList(), next);
    }

    private static Cursor end(LogCheckpoint last) {
        return new Cursor(last.signedAt(), last.id());
    }
}

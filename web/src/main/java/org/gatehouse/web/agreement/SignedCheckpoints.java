package org.gatehouse.web.agreement;

import jakarta.inject.Inject;
import org.gatehouse.core.seal.LogCheckpoint;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.web.http.Cursor;
import org.gatehouse.web.http.NewestFirst;
import org.gatehouse.web.http.Page;
import org.jspecify.annotations.Nullable;

/** The checkpoints that were signed, newest first. */
@UseCase
public class SignedCheckpoints {
    private static final NewestFirst<LogCheckpoint> ALL =
            new NewestFirst<>(LogCheckpoint.class, "signedAt", row -> new Cursor(row.signedAt(), row.id()));

    private final Rows rows;

    @Inject
    public SignedCheckpoints(Rows rows) {
        this.rows = rows;
    }

    public Page<CheckpointView> page(@Nullable String cursor) {
        return ALL.page(rows, cursor, CheckpointView::of);
    }
}

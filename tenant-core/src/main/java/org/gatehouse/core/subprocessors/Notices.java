package org.gatehouse.core.subprocessors;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

/** What the tenant was told of changes among our processors, and what it answered. */
@Singleton
public class Notices {
    private final Rows rows;
    private final SubprocessorChanges changes;

    @Inject
    public Notices(Rows rows, SubprocessorChanges changes) {
        this.rows = rows;
        this.changes = changes;
    }

    /** Those there were at an instant, the oldest first. */
    public List<Announced> knownAt(Instant at) {
        List<SubprocessorNotice> notices = rows.where(
                        SubprocessorNotice.class, "x.createdAt <= :at order by x.createdAt, x.id")
                .setParameter("at", at)
                .getResultList();
        if (notices.isEmpty()) {
            return List.of();
        }
        Map<UUID, SubprocessorChange> known =
                changes.byId(notices.stream().map(SubprocessorNotice::changeId).toList());
        Map<UUID, List<NoticeAnswer>> answers = rows.where(NoticeAnswer.class, "1 = 1 order by x.givenAt, x.id")
                .getResultStream()
                .collect(Collectors.groupingBy(NoticeAnswer::noticeId));
        return notices.stream()
                .map(notice -> new Announced(
                        Objects.requireNonNull(known.get(notice.changeId())),
                        notice,
                        answers.getOrDefault(notice.id(), List.of())))
                .toList();
    }

    public Optional<Announced> find(UUID id) {
        return rows.find(SubprocessorNotice.class, id).map(this::with);
    }

    /** With its change locked: an answer and the end of a change follow each other. */
    public Optional<Announced> lock(UUID id) {
        Optional<SubprocessorNotice> notice = rows.find(SubprocessorNotice.class, id);
        notice.ifPresent(found -> changes.lock(found.changeId()));
        return notice.flatMap(found -> rows.lock(SubprocessorNotice.class, id)).map(this::with);
    }

    private Announced with(SubprocessorNotice notice) {
        List<NoticeAnswer> answers = rows.where(NoticeAnswer.class, "x.noticeId = :notice order by x.givenAt, x.id")
                .setParameter("notice", notice.id())
                .getResultList();
        return new Announced(changes.find(notice.changeId()).orElseThrow(), notice, answers);
    }

    public Optional<SubprocessorNotice> of(UUID changeId) {
        return rows.where(SubprocessorNotice.class, "x.changeId = :change")
                .setParameter("change", changeId)
                .getResultStream()
                .findFirst();
    }

    public void add(SubprocessorNotice notice) {
        rows.add(notice);
    }

    public void answer(
            SubprocessorNotice notice, NoticeAnswer.Kind answer, @Nullable String reason, UUID by, Instant now) {
        rows.add(new NoticeAnswer(notice.id(), answer, reason, by, now));
        rows.flush(); // whoever asks next in this transaction is to find it
    }
}

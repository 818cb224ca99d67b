package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.Instruct.Stop;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Registers;
import org.gatehouse.core.subprocessors.Announced;
import org.gatehouse.core.subprocessors.NoticeAnswer;
import org.gatehouse.core.subprocessors.NoticeState;
import org.gatehouse.core.subprocessors.Notices;
import org.gatehouse.core.subprocessors.RemediationTask.Cause;
import org.gatehouse.core.subprocessors.Remediations;
import org.gatehouse.core.subprocessors.SubprocessorNotice.DeliveredBy;
import org.jspecify.annotations.Nullable;

/** What a stop means for services that are on notice, and for what others have stored already. */
@Singleton
class StopNotices {
    private final AnnexB annexB;
    private final Notices notices;
    private final Remediations remediations;
    private final Registers registers;

    @Inject
    StopNotices(AnnexB annexB, Notices notices, Remediations remediations, Registers registers) {
        this.annexB = annexB;
        this.notices = notices;
        this.remediations = remediations;
        this.registers = registers;
    }

    /** A service that waits for its window is stopped by an objection. Returns whether there was one. */
    boolean object(Stop stop, Terms terms, String reason, @Nullable UUID by, Instant now) {
        List<Announced> waiting = by == null
                ? List.of()
                : notices.knownAt(now).stream()
                        .filter(announced -> meets(stop, announced) && waits(annexB.state(announced, now)))
                        .toList();
        waiting.forEach(announced -> {
            announced.notice().deliver(DeliveredBy.OPENED, AnnexB.noticeTerms(terms), now);
            notices.answer(announced.notice(), NoticeAnswer.Kind.OBJECTED, reason, Objects.requireNonNull(by), now);
        });
        return !waiting.isEmpty();
    }

    private static boolean waits(NoticeState state) {
        return state == NoticeState.NOT_DELIVERED || state == NoticeState.NOTIFIED || state == NoticeState.NOT_APPROVED;
    }

    private static boolean meets(Stop stop, Announced announced) {
        return announced.change().service().equals(stop.service())
                && (stop.activity() == null || announced.notice().activities().contains(stop.activity()));
    }

    /** What was approved and is not any more may have stored something. */
    void cleanUp(Terms before, Terms after, Stop stop, Instant now) {
        Catalogue catalogue = registers.newest().catalogue();
        Set<String> gone = before.approvals().stream()
                .filter(approval -> !after.approvals().contains(approval))
                .map(Terms.Approval::service)
                .collect(Collectors.toSet());
        if (stop.location() != null) {
            before.approvals().stream()
                    .map(Terms.Approval::service)
                    .filter(key -> reaches(key, stop, catalogue))
                    .forEach(gone::add);
        }
        remediations.open(gone, catalogue, Cause.STOP, stop.toString(), now);
    }

    private static boolean reaches(String service, Stop stop, Catalogue catalogue) {
        return catalogue
                .service(service)
                .filter(known -> known.storage().stream().anyMatch(stop::reaches)
                        || known.access().stream().anyMatch(stop::reaches)
                        || known.chain().stream()
                                .anyMatch(link -> link.countries().stream().anyMatch(stop::reaches)))
                .isPresent();
    }
}

package org.gatehouse.core.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Something that left, or tried to, and does not fit what was decided; or what keeps us from knowing.
 *
 * @param key the same whenever the same difference is found again
 * @param tenant whose it is; null where nobody can tell
 * @param detail the proxy's reason, or what a clock shows; empty for the other kinds
 * @param calls how many calls it is about
 */
public record Difference(
        Kind kind,
        String key,
        @Nullable TenantId tenant,
        @Nullable UUID flow,
        String service,
        String host,
        String detail,
        int calls) {

    /** What is wrong. */
    public enum Kind {
        /** We called, and nobody had decided that we may. */
        CALL_WITHOUT_PERMIT,
        /** One decision was used more than once. */
        CALL_REPEATED,
        /** A call came before the decision, or more than a minute after it; the proxy's clock may differ from ours. */
        CALL_OUT_OF_TIME,
        /** The proxy let a request through that nobody had decided about. */
        PASSED_WITHOUT_PERMIT,
        /** The proxy let a request not through. */
        REFUSED_BY_PROXY,
        /** The proxy does not tell what it let through, or some of its lines are damaged. */
        JOURNAL_UNREADABLE,
        /** What was agreed on paper is not what was frozen. */
        PAPER_CHANGED,
        /** Somebody would have signed another paper than the one that was frozen. */
        PAPER_NOT_THAT,
        /** The clock of an instance shows a time later than it can be. */
        CLOCK_AHEAD,
        /** The clock of an instance shows a time that is over. */
        CLOCK_BEHIND
    }

    /** About one flow. */
    static Difference ofFlow(Kind kind, Permits permits, Call call, int calls) {
        return new Difference(
                kind,
                kind + ":" + call.flow() + ":" + call.service(),
                permits.owner(call.flow()).or(call::workedFor).orElse(null),
                call.flow(),
                call.service(),
                call.host(),
                "",
                calls);
    }

    /** A refusal. Those that prove no flow are one for each reason and hour, however many there are. */
    static Difference ofRefusal(Permits permits, ProxyJournal.Entry entry) {
        UUID flow = entry.flow();
        Object what = flow == null ? entry.at().truncatedTo(ChronoUnit.HOURS) : flow;
        return new Difference(
                Kind.REFUSED_BY_PROXY,
                Kind.REFUSED_BY_PROXY + ":" + entry.verdict() + ":" + what,
                Optional.ofNullable(flow).flatMap(permits::owner).orElse(null),
                flow,
                Optional.ofNullable(entry.service()).orElse(""),
                entry.host(),
                entry.verdict(),
                entry.count());
    }

    static Difference unreadable(Period period, String why) {
        return new Difference(
                Kind.JOURNAL_UNREADABLE,
                Kind.JOURNAL_UNREADABLE + ":" + period.from().truncatedTo(ChronoUnit.HOURS),
                null,
                null,
                "",
                "",
                why,
                0);
    }

    /** The same paper, however often it is looked at. */
    static Difference ofPaper(UUID version) {
        return new Difference(
                Kind.PAPER_CHANGED, Kind.PAPER_CHANGED + ":" + version, null, null, "", "", version.toString(), 1);
    }

    /** The same version, however often it is tried. */
    static Difference ofOtherPaper(UUID version) {
        return new Difference(
                Kind.PAPER_NOT_THAT, Kind.PAPER_NOT_THAT + ":" + version, null, null, "", "", version.toString(), 1);
    }

    /** Lines that are lost, wherever they belong: the same for each period that they may belong to. */
    static Difference ofDamage(ProxyJournal.Entry damaged) {
        return new Difference(
                Kind.JOURNAL_UNREADABLE,
                Kind.JOURNAL_UNREADABLE + ":" + damaged.verdict() + ":" + damaged.at(),
                null,
                null,
                "",
                "",
                damaged.verdict(),
                damaged.count());
    }

    /** One for each time at which we lost it. */
    static Difference ofClock(Kind kind, Instant seenAt, Instant shown) {
        return new Difference(
                kind,
                kind + ":" + seenAt.truncatedTo(ChronoUnit.MINUTES),
                null,
                null,
                "",
                "",
                shown.truncatedTo(ChronoUnit.SECONDS).toString(),
                1);
    }

    /** A call as the ledger or the proxy's journal knows it. */
    record Call(UUID flow, String service, String host, Instant at, Optional<TenantId> workedFor) {

        static Call of(OutboundCall call) {
            return new Call(call.flow(), call.service(), call.host(), call.calledAt(), call.workedFor());
        }

        static Optional<Call> of(ProxyJournal.Entry entry) {
            UUID flow = entry.flow();
            String service = entry.service();
            return flow == null || service == null
                    ? Optional.empty()
                    : Optional.of(new Call(flow, service, entry.host(), entry.at(), Optional.empty()));
        }
    }
}

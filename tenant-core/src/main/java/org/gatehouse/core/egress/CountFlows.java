package org.gatehouse.core.egress;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.Reason;
import org.gatehouse.core.tenancy.Rows;
import org.jspecify.annotations.Nullable;

/** What became of a period's messages: each counts once, by what was decided about it last. */
@Singleton
public class CountFlows {
    private final Rows rows;

    @Inject
    public CountFlows(Rows rows) {
        this.rows = rows;
    }

    /** Why somebody was passed over whom the tenant had not chosen for that, or who never could. */
    private static final String NO_CHOICE = Stream.of(
                    Reason.NOT_APPROVED,
                    Reason.APPROVED_FOR_OTHER_ACTIVITY,
                    Reason.CHANNEL_NOT_PROFILED,
                    Reason.MANDATORY_FIELD_NOT_ALLOWED,
                    Reason.NO_DEVICE_THERE)
            .map(Enum::name)
            .collect(Collectors.joining("|"));

    private static final String CHOICE_PASSED_OVER = ":(?!(?:" + NO_CHOICE + ")(?:;|$))";
    private static final String OUTSIDE = "x.service is not null and x.channel <> org.gatehouse.core.dpa.Channel.INAPP";
    private static final String BY_ANOTHER = "x.skipped regexp '" + CHOICE_PASSED_OVER + "'";
    private static final Pattern PASSED_OVER = Pattern.compile(CHOICE_PASSED_OVER);

    /** What became of a message. */
    public enum Became {
        /** It was allowed to go by the first that the tenant had chosen for it. */
        SENT(OUTSIDE + " and not " + BY_ANOTHER),
        /** By another one, since that one could not be used. */
        SENT_DIFFERENTLY(OUTSIDE + " and " + BY_ANOTHER),
        /** Only to whoever signs in here. */
        KEPT_INSIDE("x.channel = org.gatehouse.core.dpa.Channel.INAPP"),
        NOT_SENT("x.service is null");

        private final String condition;

        Became(String condition) {
            this.condition = condition;
        }

        /** Of such decisions, as JPQL over the alias {@code x}. */
        public String condition() {
            return condition;
        }
    }

    /**
     * Messages of one kind of which the same became.
     *
     * @param outcome as evidence has it
     * @param service who was allowed to have them; null: nobody
     * @param basis what carried them: {@code EEA}, {@code INTERNAL}, or by third country
     * @param countries all that they reached, with bars
     * @param skipped who was passed over and why, as evidence has it
     */
    public record Flows(
            Activity activity,
            String outcome,
            String reason,
            @Nullable String service,
            @Nullable Channel channel,
            @Nullable String basis,
            @Nullable String countries,
            String skipped,
            long count) {

        public Became became() {
            if (service == null) {
                return Became.NOT_SENT;
            }
            if (channel == Channel.INAPP) {
                return Became.KEPT_INSIDE;
            }
            return PASSED_OVER.matcher(skipped).find() ? Became.SENT_DIFFERENTLY : Became.SENT;
        }

        /** Somebody outside the house was allowed to have them. */
        public boolean areSent() {
            return became() == Became.SENT || became() == Became.SENT_DIFFERENTLY;
        }
    }

    /** @param until exclusive */
    public List<Flows> between(Instant from, Instant until) {
        return rows.query(
                        "select e.activity, e.outcome, e.reason, e.service, e.channel, e.basis, e.countries,"
                                + " e.skipped, count(e) from FlowEvidence e where e.tenantId = :tenant"
                                + " and e.decidedAt >= :from and e.decidedAt < :until"
                                + " and not exists (select l.id from FlowEvidence l where l.tenantId = :tenant"
                                + " and l.messageId = e.messageId and l.decidedAt < :until"
                                + " and (l.decidedAt > e.decidedAt or (l.decidedAt = e.decidedAt and l.id > e.id)))"
                                + " group by e.activity, e.outcome, e.reason, e.service, e.channel, e.basis,"
                                + " e.countries, e.skipped",
                        Object[].class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultStream()
                .map(row -> new Flows(
                        (Activity) row[0],
                        (String) row[1],
                        (String) row[2],
                        (@Nullable String) row[3],
                        (@Nullable Channel) row[4],
                        (@Nullable String) row[5],
                        (@Nullable String) row[6],
                        (String) row[7],
                        (Long) row[8]))
                .toList();
    }
}

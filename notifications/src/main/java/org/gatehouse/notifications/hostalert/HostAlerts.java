package org.gatehouse.notifications.hostalert;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.WaitingMessages;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.gatehouse.notifications.hostalert.AlertState.Answered;
import org.gatehouse.notifications.hostalert.AlertState.Told;

/** The tenant's alerts. */
@UseCase
public class HostAlerts {
    private static final int BATCH = 100;

    private final Rows rows;
    private final Clock clock;

    @Inject
    public HostAlerts(Rows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    private record Telling(Asking asking, Message message, Optional<String> why) {}

    /** The newest alert of each of those visits that has one: five queries at most, however many visits. */
    public Map<UUID, AlertState> of(Collection<UUID> visitIds) {
        if (visitIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, HostAlert> newest = new HashMap<>();
        rows.where(HostAlert.class, "x.visitId in :visits order by x.id")
                .setParameter("visits", visitIds)
                .getResultList()
                .forEach(alert -> newest.put(alert.visitId(), alert));
        Map<UUID, HostAlert> leads = leads(newest.values());
        Map<UUID, List<Telling>> tellings = tellings(leads.values());
        Map<UUID, String> names = names(leads.values(), tellings.values());
        return newest.values().stream()
                .collect(Collectors.toMap(
                        HostAlert::visitId, alert -> state(alert, lead(alert, leads), tellings, names)));
    }

    /** Those that are asked about, by their own id. */
    private Map<UUID, HostAlert> leads(Collection<HostAlert> alerts) {
        Map<UUID, HostAlert> leads = new HashMap<>();
        Set<UUID> elsewhere = new HashSet<>();
        alerts.forEach(alert -> alert.leadId().ifPresentOrElse(elsewhere::add, () -> leads.put(alert.id(), alert)));
        if (!elsewhere.isEmpty()) {
            rows.where(HostAlert.class, "x.id in :ids")
                    .setParameter("ids", elsewhere)
                    .getResultList()
                    .forEach(alert -> leads.put(alert.id(), alert));
        }
        return leads;
    }

    private static HostAlert lead(HostAlert alert, Map<UUID, HostAlert> leads) {
        return leads.getOrDefault(alert.leadId().orElse(alert.id()), alert);
    }

    /** Those whose next step is due, the longest waiting first. */
    public List<UUID> due() {
        return rows.where(HostAlert.class, "x.course.nextStepAt <= :now order by x.course.nextStepAt, x.id")
                .setParameter("now", clock.instant())
                .setMaxResults(BATCH)
                .getResultStream()
                .map(HostAlert::id)
                .toList();
    }

    private Map<UUID, List<Telling>> tellings(Collection<HostAlert> alerts) {
        if (alerts.isEmpty()) {
            return Map.of();
        }
        List<Object[]> found = rows.query(
                        "select k, m from Asking k, Message m where k.tenantId = :tenant and m.tenantId = :tenant"
                                + " and m.id = k.messageId and k.alertId in :alerts order by k.id",
                        Object[].class)
                .setParameter("alerts", alerts.stream().map(HostAlert::id).toList())
                .getResultList();
        KeptBack keptBack =
                KeptBack.of(found.stream().map(row -> (Message) row[1]).toList(), rows);
        return found.stream()
                .map(row -> new Telling((Asking) row[0], (Message) row[1], keptBack.why((Message) row[1])))
                .collect(Collectors.groupingBy(telling -> telling.asking().alertId()));
    }

    private Map<UUID, String> names(Collection<HostAlert> alerts, Collection<List<Telling>> tellings) {
        Set<UUID> ids = new HashSet<>();
        alerts.forEach(alert -> alert.answeredBy().ifPresent(ids::add));
        tellings.forEach(
                some -> some.forEach(telling -> ids.add(telling.asking().personId())));
        return ids.isEmpty()
                ? Map.of()
                : rows.where(Person.class, "x.id in :ids")
                        .setParameter("ids", ids)
                        .getResultStream()
                        .collect(Collectors.toMap(Person::id, Person::name));
    }

    private static AlertState state(
            HostAlert alert, HostAlert lead, Map<UUID, List<Telling>> tellings, Map<UUID, String> names) {
        List<Told> told = tellings.getOrDefault(lead.id(), List.of()).stream()
                .filter(telling -> !WaitingMessages.isWithdrawn(telling.message()))
                .map(telling -> told(telling, names))
                .toList();
        boolean open = alert.closedAt().isEmpty() && lead.closedAt().isEmpty();
        return new AlertState(
                lead.id(),
                alert.visitId(),
                alert.occasion().code(),
                alert.happenedAt(),
                lead.step().code(),
                open,
                open && lead.isWithReception(),
                told.stream().allMatch(one -> one.state().equals("failed")),
                told,
                answered(lead, names).orElse(null));
    }

    private static Told told(Telling telling, Map<UUID, String> names) {
        Asking asking = telling.asking();
        Message message = telling.message();
        String state = switch (message.state()) {
            case SENT -> "sent";
            case UNDELIVERABLE -> "failed";
            case WAITING, HELD, SENDING, UNKNOWN -> "sending";
        };
        return new Told(
                asking.step().code(),
                asking.personId(),
                names.getOrDefault(asking.personId(), ""),
                state,
                message.channel().map(Enum::name).orElse(null),
                message.service().orElse(null),
                telling.why().orElse(null),
                message.settledAt().orElse(asking.askedAt()));
    }

    private static Optional<Answered> answered(HostAlert alert, Map<UUID, String> names) {
        return alert.answer()
                .map(answer -> new Answered(
                        answer.code(),
                        alert.answeredBy().orElseThrow(),
                        names.getOrDefault(alert.answeredBy().orElseThrow(), ""),
                        alert.answeredAt().orElseThrow()));
    }
}

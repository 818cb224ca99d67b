package org.gatehouse.notifications.answers;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.notifications.hostalert.Answer;
import org.gatehouse.notifications.hostalert.HostAlert;

/** The cards of the tenant's alerts. */
@Singleton
public class AlertCards {
    private static final String JOINED = "select a, g, s from HostAlert a, Person g, Site s where a.tenantId = :tenant"
            + " and g.tenantId = :tenant and g.id = a.guestId and s.tenantId = :tenant and s.id = a.siteId";

    private static final String OTHERS =
            "select a.leadId, g from HostAlert a, Person g where a.tenantId = :tenant and g.tenantId = :tenant"
                    + " and g.id = a.guestId and a.leadId in :leads and a.ended = false order by a.id";

    private final Rows rows;

    @Inject
    public AlertCards(Rows rows) {
        this.rows = rows;
    }

    AlertCard of(HostAlert alert) {
        List<Object[]> found = rows.query(JOINED + " and a.id = :alert", Object[].class)
                .setParameter("alert", alert.id())
                .getResultList();
        return cards(found).values().iterator().next();
    }

    /** Unanswered alerts that this person was asked about or is the host of, by alert, oldest first. */
    Map<UUID, AlertCard> openFor(UUID personId) {
        List<Object[]> found = rows.query(
                        JOINED + " and a.course.closedAt is null and a.leadId is null and (a.hostId = :person"
                                + " or exists (select k from Asking k where k.tenantId = :tenant and k.alertId = a.id"
                                + " and k.personId = :person)) order by a.id",
                        Object[].class)
                .setParameter("person", personId)
                .getResultList();
        return cards(found);
    }

    private Map<UUID, AlertCard> cards(List<Object[]> found) {
        Map<UUID, List<String>> others =
                others(found.stream().map(row -> ((HostAlert) row[0]).id()).toList());
        Map<UUID, AlertCard> cards = new LinkedHashMap<>();
        found.forEach(row -> {
            UUID alert = ((HostAlert) row[0]).id();
            cards.put(alert, card(row, others.getOrDefault(alert, List.of())));
        });
        return cards;
    }

    /** Who came with the guest of each alert. */
    private Map<UUID, List<String>> others(List<UUID> leads) {
        if (leads.isEmpty()) {
            return Map.of();
        }
        return rows.query(OTHERS, Object[].class)
                .setParameter("leads", leads)
                .getResultStream()
                .collect(groupingBy(row -> (UUID) row[0], mapping(row -> ((Person) row[1]).firstName(), toList())));
    }

    private static AlertCard card(Object[] row, List<String> others) {
        HostAlert alert = (HostAlert) row[0];
        Person guest = (Person) row[1];
        Site site = (Site) row[2];
        return new AlertCard(
                alert.occasion().code(),
                guest.firstName(),
                others,
                guest.company().orElse(null),
                site.name(),
                alert.happenedAt(),
                alert.plannedAt(),
                site.zone().getId(),
                alert.occasion().answers().stream().map(Answer::code).toList(),
                alert.answer().map(Answer::code).orElse(null));
    }
}

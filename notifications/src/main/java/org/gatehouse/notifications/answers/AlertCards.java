package org.gatehouse.notifications.answers;

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
    private static final String JOINED = "select a, g, s, (select count(o) from HostAlert o where o.tenantId = :tenant"
            + " and o.leadId = a.id and o.ended = false) from HostAlert a, Person g, Site s where a.tenantId = :tenant"
            + " and g.tenantId = :tenant and g.id = a.guestId and s.tenantId = :tenant and s.id = a.siteId";

    private final Rows rows;

    @Inject
    public AlertCards(Rows rows) {
        this.rows = rows;
    }

    AlertCard of(HostAlert alert) {
        return card(rows.query(JOINED + " and a.id = :alert", Object[].class)
                .setParameter("alert", alert.id())
                .getSingleResult());
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
        Map<UUID, AlertCard> cards = new LinkedHashMap<>();
        found.forEach(row -> cards.put(((HostAlert) row[0]).id(), card(row)));
        return cards;
    }

    private static AlertCard card(Object[] row) {
        HostAlert alert = (HostAlert) row[0];
        Person guest = (Person) row[1];
        Site site = (Site) row[2];
        return new AlertCard(
                alert.occasion().code(),
                guest.firstName(),
                ((Number) row[3]).intValue(),
                guest.company().orElse(null),
                site.name(),
                alert.happenedAt(),
                alert.plannedAt(),
                site.zone().getId(),
                alert.occasion().answers().stream().map(Answer::code).toList(),
                alert.answer().map(Answer::code).orElse(null));
    }
}

package org.gatehouse.notifications.hostalert;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.egress.Errand;
import org.gatehouse.core.egress.Message;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.push.PushSubscription;
import org.gatehouse.core.push.PushSubscriptions;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.notifications.writing.Links;

/**
 * Sends one person off to receive a guest: names and numbers are looked up now, so that one corrected meanwhile is
 * used.
 */
@Singleton
public class Ask {
    private final Rows rows;
    private final People people;
    private final Sites sites;
    private final PushSubscriptions subscriptions;
    private final Post post;
    private final Links links;
    private final JointAlerts joint;
    private final Clock clock;

    @Inject
    public Ask(
            Rows rows,
            People people,
            Sites sites,
            PushSubscriptions subscriptions,
            Post post,
            Links links,
            JointAlerts joint,
            Clock clock) {
        this.rows = rows;
        this.people = people;
        this.sites = sites;
        this.subscriptions = subscriptions;
        this.post = post;
        this.links = links;
        this.joint = joint;
        this.clock = clock;
    }

    /** By one way, and on each of their devices besides. A device is that way only where they have chosen so. */
    Asking person(HostAlert alert, Step step, Person person) {
        Secret link = Secret.random();
        List<PushSubscription> devices = step == Step.HOST_AGAIN ? List.of() : subscriptions.of(person.id());
        Optional<Channel> preferred = preferredBy(person, step);
        boolean rings = preferred.filter(Channel.PUSH::equals).isPresent() && !devices.isEmpty();
        Map<DataField, String> fields = fields(alert, person);
        if (rings) {
            fields.put(DataField.PUSH_TOKEN, devices.get(0).address().text());
        }
        Errand errand = new Errand(
                Activity.HOST_ALERT,
                person.id(),
                "visit",
                alert.visitId(),
                alert.siteId(),
                fields,
                Map.of(
                        "answer",
                        links.answer(link.text()),
                        HostAlertTemplate.ALERT,
                        alert.id().toString(),
                        "occasion",
                        alert.occasion().code(),
                        "step",
                        step.code(),
                        "when",
                        alert.isLate() ? "late" : "now",
                        JointAlerts.OTHERS,
                        String.valueOf(joint.others(alert).size())),
                person.language(),
                usedFor(alert, person),
                preferred.orElse(null));
        Asking asking = new Asking(alert, step, person.id(), post.enqueue(errand), link, clock.instant());
        rows.add(asking);
        devices.stream().skip(rings ? 1 : 0).forEach(device -> ring(device, alert, asking, person));
        return asking;
    }

    /** Says nothing about the guest, so it is not about the visit either. */
    private void ring(PushSubscription device, HostAlert alert, Asking asking, Person person) {
        post.enqueue(new Errand(
                Activity.HOST_ALERT,
                person.id(),
                JointAlerts.RING,
                asking.id(),
                alert.siteId(),
                Map.of(DataField.PUSH_TOKEN, device.address().text()),
                Map.of(HostAlertTemplate.ALERT, alert.id().toString()),
                person.language(),
                Set.of()));
    }

    /** Who is told again is told by another way than before, whatever they prefer. */
    private Optional<Channel> preferredBy(Person person, Step step) {
        return step == Step.HOST_AGAIN
                ? Optional.empty()
                : people.employee(person.id()).flatMap(Employee::alertChannel);
    }

    private Map<DataField, String> fields(HostAlert alert, Person asked) {
        Map<DataField, String> fields = new EnumMap<>(DataField.class);
        fields.put(DataField.SITE, sites.get(alert.siteId()).name());
        asked.phone().ifPresent(phone -> fields.put(DataField.HOST_PHONE, phone));
        asked.email().ifPresent(email -> fields.put(DataField.HOST_EMAIL, email));
        Person guest = people.get(alert.guestId());
        fields.put(DataField.VISITOR_FIRST_NAME, guest.firstName());
        fields.put(DataField.VISITOR_LAST_NAME, guest.lastName());
        guest.company().ifPresent(company -> fields.put(DataField.COMPANY, company));
        return fields;
    }

    /** The ways by which this person was told of this guest before: another is tried first. */
    private Set<String> usedFor(HostAlert alert, Person person) {
        List<Message> before = rows.query(
                        "select m from Message m, Asking k where m.tenantId = :tenant and k.tenantId = :tenant"
                                + " and m.id = k.messageId and k.alertId = :alert and k.personId = :person",
                        Message.class)
                .setParameter("alert", alert.id())
                .setParameter("person", person.id())
                .getResultList();
        Set<String> used = new HashSet<>();
        for (Message message : before) {
            used.addAll(message.exhausted());
            message.service().ifPresent(used::add);
        }
        return used;
    }
}

package org.gatehouse.web.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.egress.Ways;
import org.gatehouse.core.egress.Ways.Way;
import org.gatehouse.core.people.Employee;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/** A host says how to be told, who stands in, and when they are away: each for themselves. */
@UseCase
public class KeepReceiving {
    private final Rows rows;
    private final People people;
    private final Sites sites;
    private final Ways ways;

    @Inject
    public KeepReceiving(Rows rows, People people, Sites sites, Ways ways) {
        this.rows = rows;
        this.people = people;
        this.sites = sites;
        this.ways = ways;
    }

    public ReceivingView read(UUID personId) {
        Employee employee = people.employee(personId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Person person = people.get(personId);
        Optional<Site> site = employee.siteId()
                .flatMap(sites::find)
                .or(() -> sites.all().stream().findFirst());
        return new ReceivingView(
                employee.version(),
                employee.alertChannel().map(ChannelCodes::of).orElse(null),
                employee.deputyId().orElse(null),
                employee.deputyId().flatMap(people::find).map(Person::name).orElse(null),
                employee.absentFrom().orElse(null),
                employee.absentUntil().orElse(null),
                site.map(one -> one.zone().getId()).orElse("UTC"),
                person.email().orElse(null),
                person.phone().orElse(null),
                Stream.concat(
                                Stream.of(push()),
                                ways
                                        .now(
                                                Activity.HOST_ALERT,
                                                site.map(Site::id).orElse(null),
                                                Channel.SMS,
                                                Channel.EMAIL)
                                        .stream())
                        .map(WayView::of)
                        .toList());
    }

    /** Devices ring wherever a guest may come: open if they may at some site. */
    private Way push() {
        List<Way> all = sites.all().stream()
                .map(site ->
                        ways.now(Activity.HOST_ALERT, site.id(), Channel.PUSH).get(0))
                .toList();
        return all.stream()
                .filter(way -> way.refusal() == null)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseGet(
                        () -> ways.now(Activity.HOST_ALERT, null, Channel.PUSH).get(0));
    }

    public void change(UUID personId, long version, ReceivingBody body) {
        Employee employee = rows.lock(Employee.class, personId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Employee deputy = deputy(personId, body);
        requireSpan(body);
        if (employee.version() != version) {
            throw Refusal.of(Problem.STALE_VERSION);
        }
        employee.appointDeputy(deputy);
        employee.setAbsent(body.absentFrom(), body.absentUntil());
        employee.preferAlertsBy(body.channel());
    }

    private static void requireSpan(ReceivingBody body) {
        Instant from = body.absentFrom();
        Instant until = body.absentUntil();
        if (from != null && (until == null || !until.isAfter(from))) {
            throw Refusal.ofField("absentUntil", Problem.INVALID_INPUT);
        }
    }

    private @Nullable Employee deputy(UUID personId, ReceivingBody body) {
        UUID deputy = body.deputyId();
        return deputy == null
                ? null
                : people.employee(deputy)
                        .filter(found -> !found.hasLeft() && !found.id().equals(personId))
                        .orElseThrow(() -> Refusal.ofField("deputyId", Problem.INVALID_INPUT));
    }
}

package org.gatehouse.notifications.hostalert;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.sites.Sites;
import org.gatehouse.notifications.inbox.Inbox;
import org.gatehouse.notifications.writing.Words;

/**
 * A host who was not asked, because a kiosk told of the guest too late, reads in their inbox that somebody came, and
 * when. It asks for nothing and names nobody: who it was stands on the host's own list of meetings.
 */
@Singleton
public class NoteLateArrival {
    private final People people;
    private final Sites sites;
    private final Inbox inbox;

    @Inject
    public NoteLateArrival(People people, Sites sites, Inbox inbox) {
        this.people = people;
        this.sites = sites;
        this.inbox = inbox;
    }

    void note(HostAlert alert, Instant toldAt) {
        Person host = people.get(alert.hostId());
        Site site = sites.get(alert.siteId());
        Words words = Words.of(NoteLateArrival.class, host.language());
        String came = when(alert.happenedAt(), site.zone(), words);
        inbox.keep(alert.id(), host.id(), words.say("late.note", site.name(), came, when(toldAt, site.zone(), words)));
    }

    /** Nobody had come. */
    void takeBack(HostAlert alert) {
        inbox.takeBack(alert.id());
    }

    private static String when(Instant at, ZoneId zone, Words words) {
        return DateTimeFormatter.ofPattern(words.say("pattern.when"), words.language())
                .format(at.atZone(zone));
    }
}

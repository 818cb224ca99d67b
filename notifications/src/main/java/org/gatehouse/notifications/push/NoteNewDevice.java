package org.gatehouse.notifications.push;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;
import org.gatehouse.notifications.inbox.Inbox;
import org.gatehouse.notifications.writing.Words;

/**
 * Whoever has a device more reads so in their inbox: it may not have been they who turned it on, and it goes on ringing
 * after they have closed the page.
 */
@Singleton
public class NoteNewDevice {
    private final People people;
    private final Inbox inbox;

    @Inject
    public NoteNewDevice(People people, Inbox inbox) {
        this.people = people;
        this.inbox = inbox;
    }

    /** @param company that carries what rings there */
    public void note(UUID device, UUID personId, String company) {
        Person person = people.get(personId);
        inbox.keep(
                device,
                personId,
                Words.of(NoteNewDevice.class, person.language()).say("device.added", company));
    }
}

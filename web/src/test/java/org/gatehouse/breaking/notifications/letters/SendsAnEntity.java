package org.gatehouse.breaking.notifications.letters;

import org.gatehouse.core.egress.Clearance;
import org.gatehouse.core.egress.Connector;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Delivery;
import org.gatehouse.core.people.People;
import org.gatehouse.core.people.Person;

class SendsAnEntity implements Connector<Content.Note> {
    private final People people;

    SendsAnEntity(People people) {
        this.people = people;
    }

    @Override
    public String service() {
        return "entities";
    }

    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public Delivery deliver(Clearance clearance, Content.Note note) {
        Person whole = people.get(note.recipientId());
        return new Delivery.Accepted(whole.firstName());
    }
}

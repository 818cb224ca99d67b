package org.gatehouse.breaking.visitor.visits;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.gatehouse.core.egress.Content;
import org.gatehouse.core.egress.Errand;
import org.gatehouse.core.egress.Released;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Person;

class LogsPeople {
    private static final Logger LOG = System.getLogger(LogsPeople.class.getName());

    void log(Person person, Email email, Content content, Released released, Errand errand) {
        LOG.log(Level.INFO, "here is {0}", person);
        LOG.log(Level.INFO, "here is " + email);
        LOG.log(Level.INFO, () -> "sent " + content);
        LOG.log(Level.INFO, "sent {0} of {1}", errand.subjectId(), released);
        LOG.log(Level.INFO, "sent {0}", errand.toString());
        LOG.log(Level.INFO, "here is " + person.firstName() + " " + person.id());
        LOG.log(Level.INFO, "here are " + List.of(person));
        LOG.log(Level.INFO, String.format("here is %s", email.address()));
    }
}

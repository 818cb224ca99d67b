package org.gatehouse.visitor.visits;

import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * Whom to invite.
 *
 * @param inviteBy the channel that the host wants the invitation to take; null: by mail if there is an address
 */
public record Guest(
        Person.Details details,
        Visit.Extras extras,
        @Nullable Channel inviteBy) {

    public Guest(Person.Details details, Visit.Extras extras) {
        this(details, extras, null);
    }
}

package org.gatehouse.visitor.visits;

import org.gatehouse.core.people.Person;

/** Whom to invite. */
public record Guest(Person.Details details, Visit.Extras extras) {}

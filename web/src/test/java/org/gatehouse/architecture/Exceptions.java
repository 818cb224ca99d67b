package org.gatehouse.architecture;

import java.util.Set;

/** The classes for which a rule does not hold. A name comes onto a list with its reason. */
final class Exceptions {
    /** Tables of the service itself; each holds nothing of a customer's people. */
    static final Set<String> PLATFORM_WIDE = Set.of(
            "org.gatehouse.core.tenancy.Tenant", // the owner
            "org.gatehouse.core.registry.RegistryVersion", // one registry for all
            "org.gatehouse.core.registry.RegistryChange",
            "org.gatehouse.core.registry.Confirmation",
            "org.gatehouse.core.subprocessors.SubprocessorChange", // announced to all
            "org.gatehouse.core.tokens.SigningKey",
            "org.gatehouse.core.platform.SetupSecret", // before there is a tenant
            "org.gatehouse.core.limits.TrialTally"); // by guesser: a wrong code names no tenant

    /** A library takes nothing else. */
    static final Set<String> DATES_OF_LIBRARIES =
            Set.of("org.gatehouse.core.tokens.TokenIssuer", "org.gatehouse.notifications.invitations.CalendarEntry");

    /** A service in the sense of the data processing agreement. */
    static final Set<String> LEGAL_TERMS = Set.of("org.gatehouse.core.registry.Catalogue$Service");

    private Exceptions() {}
}

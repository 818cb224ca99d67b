package org.gatehouse.architecture;

import java.util.Map;
import java.util.Set;

/** The classes for which a rule does not hold. A name comes onto a list with its reason. */
final class Exceptions {
    /** Tables of the service itself; each holds nothing of a customer's people. */
    static final Set<String> PLATFORM_WIDE = Set.of(
            "org.gatehouse.core.tenancy.Tenant", // the owner
            "org.gatehouse.core.registry.RegistryVersion", // one registry for all
            "org.gatehouse.core.registry.RegistryChange",
            "org.gatehouse.core.registry.Confirmation",
            "org.gatehouse.core.push.PushKey",
            "org.gatehouse.core.seal.SealingKey",
            "org.gatehouse.core.subprocessors.SubprocessorChange", // announced to all
            "org.gatehouse.core.time.ClockConfirmation", // one time for all
            "org.gatehouse.core.time.KnownTime", // one time for all
            "org.gatehouse.core.tokens.SigningKey",
            "org.gatehouse.core.ledger.OutboundCall", // what nobody allowed names no tenant for certain
            "org.gatehouse.core.ledger.Reconciliation", // counts
            "org.gatehouse.core.platform.SetupSecret", // before there is a tenant
            "org.gatehouse.core.limits.TrialTally"); // by guesser: a wrong code names no tenant

    /** A library takes nothing else. */
    static final Set<String> DATES_OF_LIBRARIES = Set.of(
            "org.gatehouse.core.documents.Paper",
            "org.gatehouse.core.tokens.Signed",
            "org.gatehouse.notifications.invitations.CalendarEntry");

    /** A service in the sense of the data processing agreement. */
    static final Set<String> LEGAL_TERMS = Set.of("org.gatehouse.core.registry.Engagements$Service");

    /** Reads addresses written in figures, which nobody is asked about. */
    static final Set<String> READS_ADDRESSES = Set.of("org.gatehouse.core.limits.SourceNetwork");

    /** Looks, for a connector, where the host of a webhook is before it is called. */
    static final Set<String> ASKS_FOR_HOSTS = Set.of("org.gatehouse.notifications.webhooks.HostNames");

    /** Decides and keeps the decision; takes from a sealed letter what was decided. */
    static final Set<String> THE_GATE =
            Set.of("org.gatehouse.core.egress.ClearMessage", "org.gatehouse.core.egress.Letter");

    /** Holds what somebody typed, which need not be an address of anybody. */
    static final Set<String> AS_TYPED_IN = Set.of(
            "org.gatehouse.core.signin.Credentials",
            "org.gatehouse.core.signin.SignInTallies$Key",
            "org.gatehouse.core.accounts.RedeemTicket$Opened");

    static final Map<String, String> TABLES_WITHOUT_ENTITY =
            Map.of("flyway_schema_history", "which migration ran when; written by Flyway, and names no person");

    /** By which a person is found by what they are called; none of them is a key. */
    static final Map<String, String> PERSONAL_INDEXES = Map.of(
            "person.person_email", "a guest who comes again is the same guest, and the database alone is sure of it",
            "person.person_name", "a receptionist looks a host up by the beginning of a name",
            "key_holder.key_holder_in_use", "a phone number leads to one holder, and the database alone is sure of it",
            "key_holder.key_holder_name", "an administrator looks a holder up by the beginning of a name",
            "account.account_email", "people sign in with it; two accounts of one tenant may not share it");

    private Exceptions() {}
}

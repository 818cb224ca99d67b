package org.gatehouse.core.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything one module may tell another. A closed list: no class name from the database is ever loaded. Fields may be
 * added, never renamed or removed.
 */
public sealed interface DomainEvent {

    /**
     * A guest has been invited, or the invitation must be sent anew.
     *
     * @param passSealed the guest's pass, sealed for the tenant with the master key, in base 64
     */
    record GuestInvited(UUID visitId, int sequence, Appointment appointment, String passSealed)
            implements DomainEvent {}

    /**
     * Time, place or room of an invited guest's meeting changed; the guest's calendar must follow.
     *
     * @param passSealed as in {@link GuestInvited}; null once the guest has come
     */
    record InvitationChanged(
            UUID visitId,
            int sequence,
            Appointment appointment,
            @Nullable String passSealed) implements DomainEvent {}

    /** The guest need not come. */
    record InvitationCancelled(UUID visitId, int sequence, Appointment appointment) implements DomainEvent {}

    /**
     * A guest has checked in.
     *
     * @param recordedAt when we learned of it; null where it is of before that was kept
     */
    record GuestArrived(
            UUID visitId,
            Instant at,
            Appointment appointment,
            @Nullable Instant recordedAt) implements DomainEvent {
        /** So long it is news: of what is told later, reception is told and not the host. */
        public static final Duration NEWS = Duration.ofMinutes(15);
    }

    /**
     * A guest stood at the door of a site and was not let in.
     *
     * @param outcome the scan's
     * @param recordedAt as in {@link GuestArrived}
     */
    record GuestTurnedAway(
            UUID visitId,
            UUID siteId,
            String outcome,
            Instant at,
            Appointment appointment,
            @Nullable Instant recordedAt)
            implements DomainEvent {}

    /** A guest has checked out, or closing time did it for them. */
    record GuestLeft(UUID visitId, Instant at, boolean inferred) implements DomainEvent {}

    /**
     * A guest had been checked in by mistake: they are not here, or were here before.
     *
     * @param arrivedAt as the arrival that was none had said it; null in events of before this was told
     */
    record ArrivalUndone(UUID visitId, Instant at, @Nullable Instant arrivedAt) implements DomainEvent {}

    /** A guest had been checked out by mistake: they have been here all the time. */
    record DepartureUndone(UUID visitId, Instant at) implements DomainEvent {}

    /** Something else changed that the desk shows: a visit, a message about it, an answer. */
    record VisitTouched(UUID visitId) implements DomainEvent {}

    /** A message has reached its recipient's provider, or nobody would take it. */
    record MessageSettled(UUID messageId, String subjectKind, UUID subjectId, boolean sent) implements DomainEvent {}

    /** The host of a guest, or somebody asked in the host's place, has answered. */
    record HostAnswered(UUID visitId, String answer, UUID answeredBy, Instant at) implements DomainEvent {}

    /** The host lets a guest in on the day of {@code at}, though it is not the planned time. */
    record HostAdmitsGuest(UUID visitId, UUID admittedBy, Instant at) implements DomainEvent {}

    /** Nobody who was asked to receive a guest has answered, or nobody could be asked. */
    record ReceptionMustAct(UUID visitId, Instant at) implements DomainEvent {}

    /** Somebody at a kiosk wants the desk, or the desk has seen to it. */
    record DeskCalled(UUID callId, UUID siteId, boolean done) implements DomainEvent {}

    /** Its name in the database and nowhere else. */
    default String type() {
        return getClass().getSimpleName();
    }

    Map<String, Class<? extends DomainEvent>> BY_TYPE = Stream.of(
                    GuestInvited.class,
                    InvitationChanged.class,
                    InvitationCancelled.class,
                    GuestArrived.class,
                    GuestTurnedAway.class,
                    GuestLeft.class,
                    ArrivalUndone.class,
                    DepartureUndone.class,
                    VisitTouched.class,
                    MessageSettled.class,
                    HostAnswered.class,
                    HostAdmitsGuest.class,
                    ReceptionMustAct.class,
                    DeskCalled.class)
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

    /** Every kind there is. */
    static List<String> types() {
        return BY_TYPE.keySet().stream().sorted().toList();
    }
}

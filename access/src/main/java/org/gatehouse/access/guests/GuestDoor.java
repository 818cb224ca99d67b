package org.gatehouse.access.guests;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.access.doors.DoorUnit;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/** That a door opens to guests who have checked in at its site; its id is the door's. */
@NotPersonal("a setting of a door")
@Entity
@WrittenAfter(DoorUnit.class)
@Table(name = "guest_door")
public class GuestDoor extends TenantOwned {
    @Column(name = "room")
    private @Nullable String room;

    /** For JPA. */
    protected GuestDoor() {}

    GuestDoor(UUID door, @Nullable String room) {
        super(door);
        this.room = room;
    }

    void only(@Nullable String newRoom) {
        this.room = newRoom;
    }

    public UUID doorId() {
        return id();
    }

    /** The room whose meetings' guests it opens to; empty: to those of every meeting at the site. */
    public Optional<String> room() {
        return Optional.ofNullable(room);
    }

    /** As people write it: capitals make no other room. */
    boolean opensTo(String meetingsRoom) {
        return room == null || letters(room).equals(letters(meetingsRoom));
    }

    private static String letters(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}

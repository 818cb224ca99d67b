package org.gatehouse.access.keys;

import java.util.List;
import java.util.UUID;

/** A key, and the doors it is for. */
public record KeyOnDoors(DoorKey key, List<UUID> doors) {}

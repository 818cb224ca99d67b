package org.gatehouse.core.events;

import jakarta.inject.Singleton;

/** Wakes whoever tells events. */
@Singleton
public class OutboxWake extends Wake {}

package org.gatehouse.core.egress;

import jakarta.inject.Singleton;
import org.gatehouse.core.events.Wake;

/** Wakes those who carry messages. */
@Singleton
public class PostWake extends Wake {}

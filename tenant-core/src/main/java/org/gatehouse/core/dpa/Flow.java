package org.gatehouse.core.dpa;

import java.util.Set;

/**
 * What somebody wants to send: kinds of data, never the data, and never a recipient.
 *
 * @param connected services this installation can reach
 * @param exhausted services that did not take this message
 */
public record Flow(Activity activity, Set<DataField> fields, Set<String> connected, Set<String> exhausted) {}

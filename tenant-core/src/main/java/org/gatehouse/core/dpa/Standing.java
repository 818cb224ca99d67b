package org.gatehouse.core.dpa;

/**
 * What counts beside the agreement's text: a notice that runs, an objection, an approval nobody objected to.
 *
 * @param state what it says about one service for one activity
 */
public record Standing(String service, Activity activity, Policy.Approval state) {}

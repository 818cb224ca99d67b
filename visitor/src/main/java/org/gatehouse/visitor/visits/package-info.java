/** Meetings, the guests invited to them, and the rules of a visit. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.visitor.visits;

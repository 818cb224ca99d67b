/** Disclosure of the log to a building's owner: which company opened a stairwell when, and never who. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.disclosure;

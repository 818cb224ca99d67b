/** What is wrong with an agreement or with the registry, as data: a place, a reason, and what to do. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.findings;

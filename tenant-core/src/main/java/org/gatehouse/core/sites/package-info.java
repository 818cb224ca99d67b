/** Where a tenant receives people: sites with their zone, entrances and muster point. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.sites;

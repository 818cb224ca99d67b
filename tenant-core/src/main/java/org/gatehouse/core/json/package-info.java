/** Documents in the database and on the wire. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.json;

/** Who is signed in, where, and for how long: sessions and the refresh tokens that keep them. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.sessions;

/** Signing in with a password: who is let in, who is asked for more, and who has tried too often. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.signin;

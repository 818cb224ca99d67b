/** Calls that carry a proof in place of a token: each is signed by the unit or the phone that makes it. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.proof;

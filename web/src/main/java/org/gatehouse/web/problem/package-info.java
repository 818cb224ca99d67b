/** Every no as an RFC 9457 problem in the caller's language, never a stack trace. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.problem;

/** Owners' requests for the log, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.disclosure;

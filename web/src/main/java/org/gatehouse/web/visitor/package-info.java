/** Meetings, check-in and the desk over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.visitor;

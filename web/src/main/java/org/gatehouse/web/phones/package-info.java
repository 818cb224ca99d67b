/** Phones of key holders over HTTP: bound by an invitation, and then known by what they sign. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.phones;

/** Companies, key holders and keys over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.keys;

/** Door units over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.doors;

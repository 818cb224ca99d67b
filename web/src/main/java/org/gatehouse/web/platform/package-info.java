/** What the operator does: the first run, the customers, the keys, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.platform;

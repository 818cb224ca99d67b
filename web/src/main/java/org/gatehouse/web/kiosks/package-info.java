/** Tablets at entrances, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.kiosks;

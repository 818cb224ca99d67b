/** Sites over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.sites;

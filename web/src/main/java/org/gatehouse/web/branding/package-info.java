/** What a tenant's pages look like: chosen by its administrator, read by whoever opens one. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.branding;

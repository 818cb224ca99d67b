/** What a tenant's pages look like: one colour and a logo, and nothing that could make a page unreadable. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.branding;

/** A tenant's accounts, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.accounts;

/** How accounts come, change and go, and how their owners choose a password. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.accounts;

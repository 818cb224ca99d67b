/** Messages to the owners of accounts: a link or a code, and never a password (rules 37 and 38). */
@org.jspecify.annotations.NullMarked
package org.gatehouse.notifications.accounts;

/** Accounts, devices and the tokens they are given. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.identity;

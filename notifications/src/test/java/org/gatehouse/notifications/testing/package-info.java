/** Providers on this machine, for the tests of every module that sends. */
package org.gatehouse.notifications.testing;

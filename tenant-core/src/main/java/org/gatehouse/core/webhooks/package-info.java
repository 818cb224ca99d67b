/** Other systems are told what has happened: thin events, signed, in the order of the log. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.webhooks;

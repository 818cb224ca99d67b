/** What of the log goes when its time is over. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.retention;

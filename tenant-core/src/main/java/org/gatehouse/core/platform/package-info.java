/** What concerns the whole installation: its first run, its customers, and what is thrown away. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.platform;

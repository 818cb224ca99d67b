/** Random secrets, their hashes, and values sealed with the master key. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.secrets;

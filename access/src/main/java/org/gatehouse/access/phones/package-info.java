/** The phones of key holders: how one is bound to its holder, and what it proves afterwards. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.phones;

/** What a key holder is told about themselves. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.mine;

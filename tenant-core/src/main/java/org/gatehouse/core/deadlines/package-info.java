/** Days that a law or a contract counts to. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.deadlines;

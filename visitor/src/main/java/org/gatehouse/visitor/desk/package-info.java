/** What reception sees, and the changes to it in an order that never misses one. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.visitor.desk;

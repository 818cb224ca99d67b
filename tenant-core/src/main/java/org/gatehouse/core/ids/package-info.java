/** Identifiers: UUID version 7, made by the application, stored as 16 bytes. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.ids;

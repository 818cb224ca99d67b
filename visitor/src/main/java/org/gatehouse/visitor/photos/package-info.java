/** The photo of a guest who has come in, or that they chose to have none. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.visitor.photos;

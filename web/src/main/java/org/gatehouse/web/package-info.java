/** The only HTTP edge of the product. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web;

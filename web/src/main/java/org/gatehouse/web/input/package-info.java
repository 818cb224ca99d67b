/** What a request's fields must look like. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.input;

/** What a text that people type must be like, wherever it is taken. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.input;

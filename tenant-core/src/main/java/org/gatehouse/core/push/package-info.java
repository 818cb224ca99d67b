/** The devices on which somebody wants to be told, and the key by which push services know us. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.push;

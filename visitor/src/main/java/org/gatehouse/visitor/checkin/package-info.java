/** Coming and going: every showing of a pass is answered and kept. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.visitor.checkin;

/** The one gate through which personal data leaves. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.egress;

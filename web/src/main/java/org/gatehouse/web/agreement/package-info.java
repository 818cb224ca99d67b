/** The agreement, the tenant's settings and the evidence over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.agreement;

/** Who is calling: from the verified token to the current tenant and role; deny by default. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.security;

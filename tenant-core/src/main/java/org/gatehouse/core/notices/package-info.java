/** What we tell a tenant's contacts because the agreement says so, and what they answer. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.notices;

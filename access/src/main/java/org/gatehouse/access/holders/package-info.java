/** Those who hold keys: the tenant's own people, and those of companies. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.holders;

/** Two invented tenants for a newcomer: what {@code --demo} fills an installation with. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.demo;

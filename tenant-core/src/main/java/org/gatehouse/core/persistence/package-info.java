/** What EclipseLink must be told to store our types and to keep tenants apart. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.persistence;

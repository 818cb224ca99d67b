/** Says whether a tenant's log is what was sealed, without the application. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.verify;

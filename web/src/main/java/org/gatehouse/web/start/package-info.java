/** Brings the application up: data source, migrations, background work. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.start;

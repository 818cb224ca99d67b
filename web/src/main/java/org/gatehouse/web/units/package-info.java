/** Units on doors over HTTP: enrolled by an administrator's code, and then by what they sign. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.units;

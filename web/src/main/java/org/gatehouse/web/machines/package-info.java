/** Systems of a tenant that call the API by themselves, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.machines;

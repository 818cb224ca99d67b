/** Building owners, their stairwells and the contracts with them over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.owners;

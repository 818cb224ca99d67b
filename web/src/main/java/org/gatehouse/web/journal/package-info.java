/** What people did and looked up, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.journal;

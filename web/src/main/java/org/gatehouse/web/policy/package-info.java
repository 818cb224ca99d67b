/** What browsers tell of pages that wanted more than they may. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.policy;

/** The access policy: under which conditions a company may have keys (rule 66). */
@org.jspecify.annotations.NullMarked
package org.gatehouse.access.policies;

/** The access tokens we issue: who they speak for, how long, and the keys that sign them. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.tokens;

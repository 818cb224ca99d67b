/** Changes among the processors we use: what was announced, what each tenant was told and said, and until when. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.subprocessors;

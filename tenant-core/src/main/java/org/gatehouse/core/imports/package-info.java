/** Lists of processors and agreements that were made elsewhere: what each line of them would become here. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.imports;

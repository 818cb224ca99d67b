/** The data processing agreement as configuration: who may receive which data for which activity. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.dpa;

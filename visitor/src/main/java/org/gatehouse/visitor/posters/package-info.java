/** Posters at entrances: what a guest's own phone reads to show that it is there (rule 22). */
@org.jspecify.annotations.NullMarked
package org.gatehouse.visitor.posters;

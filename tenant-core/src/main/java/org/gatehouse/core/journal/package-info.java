/** What people did and looked up: rows of the one log that nobody can rewrite (rule 244). */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.journal;

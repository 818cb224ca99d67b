/** The data processing agreement (GDPR Art. 28): versions of one document, proposed, signed, in force, followed. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.agreement;

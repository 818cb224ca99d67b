/** What the operator knows of recipients and of countries: versions of one document, each change by two persons. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.registry;

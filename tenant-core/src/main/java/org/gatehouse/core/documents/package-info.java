/** What an agreement is on paper: documents that are written from its configuration, so that nothing is typed twice. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.documents;

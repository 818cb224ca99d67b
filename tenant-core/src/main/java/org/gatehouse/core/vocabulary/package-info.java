/** What our codes are called, in each language: one place for screens, documents and mails. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.core.vocabulary;

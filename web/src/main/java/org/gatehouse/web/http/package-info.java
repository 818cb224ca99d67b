/** What requests and answers have in common: headers, pages, ETags, limits. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.http;

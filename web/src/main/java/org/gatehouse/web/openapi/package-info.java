/** The API's own description: what each call answers, also when it says no. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.openapi;

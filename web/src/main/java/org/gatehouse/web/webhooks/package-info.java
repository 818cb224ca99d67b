/** Other systems that are told what has happened, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.webhooks;

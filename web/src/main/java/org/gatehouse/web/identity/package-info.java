/** Signing in and out, tokens and the keys behind them, and what people do about their own account, over HTTP. */
@org.jspecify.annotations.NullMarked
package org.gatehouse.web.identity;

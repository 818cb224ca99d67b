package org.gatehouse.core.sessions;

import org.gatehouse.core.tokens.AccountClaims;

/** A session that goes on: what its next access token says, and the refresh token that keeps it. */
public record Grant(AccountClaims claims, RefreshToken refresh) {}

package org.gatehouse.core.sessions;

import org.gatehouse.core.tokens.AccessToken;

/** What somebody who is signed in holds. */
public record SessionTokens(AccessToken access, RefreshToken refresh) {}

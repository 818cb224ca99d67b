package org.gatehouse.core.tokens;

import java.util.List;
import java.util.UUID;
import org.gatehouse.core.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What a token says about somebody who has signed in.
 *
 * @param person whose account it is, where it is somebody's: the host
 * @param epoch how often this account has signed out everywhere; a token of an earlier epoch is old
 */
public record AccountClaims(
        TenantId tenant, UUID account, @Nullable UUID person, List<String> roles, UUID session, int epoch) {}

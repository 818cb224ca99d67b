package org.gatehouse.core.agreement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision was made by, so that it can be made again (V26).
 *
 * @param agreementId the version in force; null: there was none
 * @param registryNumber the version of the registry
 * @param policyHash SHA-256 over everything that decided besides the flow itself
 */
public record Stamp(@Nullable UUID agreementId, int registryNumber, byte[] policyHash) {
    /** Rises whenever the rules themselves change. */
    public static final int ENGINE = 2;
}

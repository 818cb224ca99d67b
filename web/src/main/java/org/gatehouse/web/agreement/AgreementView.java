package org.gatehouse.web.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gatehouse.core.dpa.AgreementTerms;
import org.jspecify.annotations.Nullable;

/** The agreement in force. */
public record AgreementView(
        int number, @Nullable Instant inForceFrom, @Nullable AgreementTerms terms, List<ServiceView> catalogue) {

    /** A service that could be approved. */
    public record ServiceView(String key, String legalName, String channel, Set<String> countries, boolean active) {}
}

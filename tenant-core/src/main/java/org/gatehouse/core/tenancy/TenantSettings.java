package org.gatehouse.core.tenancy;

import java.util.List;
import org.gatehouse.core.json.Json;

/**
 * What a tenant decides about its own service. Every value has a preset that holds until the tenant changes it.
 *
 * @param language {@code da} or {@code en}: where a person's own language is unknown
 * @param failedSignInLimit sign-ins that may fail before the account is locked for that source (rule 252)
 * @param secondFactorRequired everybody must sign in with a one-time code too (rule 251)
 * @param earlyMinutes how long before the meeting a guest may check in (W2)
 * @param lateMinutes how long after the meeting's end a pass still works (W1)
 * @param remindHostSeconds no answer so far: the host is told again by the next way
 * @param tellDeputySeconds no answer so far: the deputy is told
 * @param tellReceptionSeconds no answer so far: reception is told
 * @param guestFields optional fields of a guest the tenant has turned on (rules 7-9, 18)
 * @param deskSeesSubject whether reception sees what a meeting is about
 */
public record TenantSettings(
        String language,
        int failedSignInLimit,
        boolean secondFactorRequired,
        int earlyMinutes,
        int lateMinutes,
        int remindHostSeconds,
        int tellDeputySeconds,
        int tellReceptionSeconds,
        List<String> guestFields,
        boolean deskSeesSubject) {

    public static final TenantSettings DEFAULT =
            new TenantSettings("da", 3, false, 30, 120, 60, 120, 180, List.of(), false);

    String toJson() {
        return Json.write(this);
    }

    static TenantSettings parse(String json) {
        return Json.read(json, TenantSettings.class);
    }
}

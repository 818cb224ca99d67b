package org.gatehouse.core.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;

/** What an account may be (rule 1). */
public enum AccountRole {
    /** Runs the service; only in the operator's own tenant. */
    OPERATOR,
    TENANT_ADMIN,
    /** May bind the tenant: signs what widens its agreement. */
    TENANT_SIGNATORY,
    /** Leads an evacuation: may break the glass. */
    EVACUATION_LEAD,
    RECEPTIONIST,
    HOST,
    /** Of a building, for whom an owner's page is all there is (rule 77). */
    OWNER;

    /** As in a token: {@code tenant-admin}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads roles by their codes; an unknown one is refused, naming the field. */
    public static Set<AccountRole> parse(Collection<String> codes) {
        Set<AccountRole> roles = EnumSet.noneOf(AccountRole.class);
        for (String code : codes) {
            roles.add(Arrays.stream(values())
                    .filter(role -> role.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> Refusal.ofField("roles", Problem.INVALID_INPUT)));
        }
        return roles;
    }

    static String join(Set<AccountRole> roles) {
        return codes(roles).stream().collect(Collectors.joining(","));
    }

    static Set<AccountRole> split(String joined) {
        return parse(List.of(joined.split(",")));
    }

    static List<String> codes(Set<AccountRole> roles) {
        return roles.stream().sorted().map(AccountRole::code).toList();
    }
}

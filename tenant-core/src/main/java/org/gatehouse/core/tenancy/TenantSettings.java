package org.gatehouse.core.tenancy;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
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
 * @param offline what a kiosk does while it cannot reach the server
 * @param kioskHostSearch how a guest without an appointment finds a host at a kiosk; the preset is the way that tells
 *     strangers least, another is for the tenant to choose
 * @param kioskSteps what a kiosk asks a guest who has come in
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
        boolean deskSeesSubject,
        Offline offline,
        HostSearch kioskHostSearch,
        KioskSteps kioskSteps) {

    public static final TenantSettings DEFAULT = new TenantSettings(
            "da",
            3,
            false,
            30,
            120,
            60,
            120,
            180,
            List.of(),
            false,
            Offline.DEFAULT,
            HostSearch.EXACT,
            KioskSteps.NONE);

    /** What was kept before there was a choice stands for the preset. */
    public TenantSettings {
        offline = Objects.requireNonNullElse(offline, Offline.DEFAULT);
        kioskHostSearch = Objects.requireNonNullElse(kioskHostSearch, HostSearch.EXACT);
        kioskSteps = Objects.requireNonNullElse(kioskSteps, KioskSteps.NONE);
    }

    /** One way of checking in while the server cannot be reached. */
    public enum WithoutServer {
        /**
         * The guest comes in. A pass is held against the list of the day, and whoever is not in it is sent to the desk;
         * a code or a walk-in cannot be checked and is taken as it is. The kiosk keeps it and tells us later.
         */
        OPEN,
        /** Nobody comes in this way: the kiosk says so and when it will try again, and keeps nothing. */
        CLOSED,
        /** The kiosk sends the guest to the desk, and keeps nothing. */
        ASK_DESK
    }

    /** What a kiosk says and does for each way of checking in while it cannot reach the server. */
    public record Offline(
            @NotNull WithoutServer pass,
            @NotNull WithoutServer code,
            @NotNull WithoutServer walkIn) {
        static final Offline DEFAULT = new Offline(WithoutServer.OPEN, WithoutServer.ASK_DESK, WithoutServer.ASK_DESK);
    }

    /** How a kiosk lets a guest look for a host. */
    public enum HostSearch {
        /** By three letters of a name. */
        LIST,
        /** By the full name alone. */
        EXACT,
        /** Not at all: guests without an appointment go to the desk. */
        OFF
    }

    /** Whether a kiosk asks for a photo. Whoever is asked may always say no, and says so with one tap too. */
    public enum PhotoStep {
        OFF,
        ASKED
    }

    /** How guests sign the house rules, if they are asked to. Whoever is to draw may always type. */
    public enum RulesStep {
        OFF,
        NAME,
        DRAWN
    }

    /**
     * What a kiosk asks a guest who has come in, before it says where to go. The preset is nothing.
     *
     * @param rulesRequired whoever does not sign the house rules is sent to reception
     */
    public record KioskSteps(
            @NotNull PhotoStep photo, @NotNull RulesStep rules, boolean rulesRequired) {
        static final KioskSteps NONE = new KioskSteps(PhotoStep.OFF, RulesStep.OFF, false);

        public boolean requiresRules() {
            return rules != RulesStep.OFF && rulesRequired;
        }

        public boolean asksPhoto() {
            return photo == PhotoStep.ASKED;
        }
    }

    public TenantSettings searchingHosts(HostSearch by) {
        return with(by, kioskSteps);
    }

    public TenantSettings asking(KioskSteps steps) {
        return with(kioskHostSearch, steps);
    }

    private TenantSettings with(HostSearch by, KioskSteps steps) {
        return new TenantSettings(
                language,
                failedSignInLimit,
                secondFactorRequired,
                earlyMinutes,
                lateMinutes,
                remindHostSeconds,
                tellDeputySeconds,
                tellReceptionSeconds,
                guestFields,
                deskSeesSubject,
                offline,
                by,
                steps);
    }

    String toJson() {
        return Json.write(this);
    }

    static TenantSettings parse(String json) {
        return Json.read(json, TenantSettings.class);
    }
}

package org.gatehouse.core.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Controller;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.agreement.Terms.Model;
import org.gatehouse.core.agreement.Terms.Origin;
import org.gatehouse.core.agreement.Terms.Retention;
import org.gatehouse.core.agreement.Terms.Transfer;
import org.gatehouse.core.dpa.Activity;
import org.gatehouse.core.dpa.Channel;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Profiles;
import org.gatehouse.core.dpa.Purpose;
import org.gatehouse.core.dpa.Strictness;
import org.gatehouse.core.dpa.SubjectCategory;
import org.gatehouse.core.registry.Catalogue;
import org.gatehouse.core.registry.Engagements;
import org.gatehouse.core.registry.Grounds;

/** What a tenant can begin with. */
public enum Templates {
    /** Data stays in the European Economic Area. */
    EU_ONLY,
    /** And in countries that the Commission has found adequate. */
    EU_PLUS_ADEQUATE,
    /** For Danish public bodies: specific authorisation, strict in every doubt, nobody taken for incapable. */
    PUBLIC_SECTOR_DK,
    /** An agreement of 2020 as it was written. Opens with its findings; proposed only when they are solved. */
    BEKEY_2020_IMPORT;

    private static final List<Activity> ACTIVITIES = List.of(
            Activity.HOST_ALERT,
            Activity.VISITOR_INVITE,
            Activity.LOGIN_SMS,
            Activity.PASSWORD_RESET,
            Activity.HOSTING,
            Activity.BACKUP,
            Activity.TENANT_EXPORT,
            Activity.DSR_EXPORT,
            Activity.RECIPIENT_NOTICE);

    private static final List<Activity> MAILS =
            List.of(Activity.HOST_ALERT, Activity.VISITOR_INVITE, Activity.PASSWORD_RESET);
    private static final List<Activity> TEXTS =
            List.of(Activity.HOST_ALERT, Activity.LOGIN_SMS, Activity.PASSWORD_RESET);

    public Terms terms(Catalogue catalogue, String zone, String language) {
        return this == BEKEY_2020_IMPORT
                ? Import2020.terms(catalogue, zone, language)
                : new Terms(
                        name(),
                        true,
                        language,
                        zone,
                        null,
                        null,
                        roles(),
                        ACTIVITIES.stream().map(Templates::instruction).toList(),
                        new Terms.Authorisation(this == PUBLIC_SECTOR_DK ? Model.SPECIFIC : Model.GENERAL, 30),
                        approvals(),
                        List.of("inmobile", "smtp", "aws-ses-eu", "in-app"),
                        locations(catalogue),
                        transfers(catalogue),
                        this == PUBLIC_SECTOR_DK
                                ? new Terms.Preferences(Strictness.STRICT, Strictness.STRICT, Strictness.LENIENT)
                                : new Terms.Preferences(Strictness.LENIENT, Strictness.STRICT, Strictness.LENIENT),
                        minimumMeasures(catalogue),
                        presets(),
                        List.of(Activity.AUTHORITY_DISCLOSURE.name()),
                        new Terms.Emergency(false, 4, false, true),
                        new Terms.Assistance(5, 48, 30, 30));
    }

    /** What holds where nothing is agreed: nobody is asked for anything, and records are kept as we propose. */
    public static Terms nothing() {
        return new Terms(
                "",
                true,
                "da",
                "UTC",
                null,
                null,
                List.of(),
                List.of(),
                new Terms.Authorisation(Model.SPECIFIC, 30),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Terms.Preferences(Strictness.STRICT, Strictness.STRICT, Strictness.STRICT),
                List.of(),
                presets(),
                List.of(),
                new Terms.Emergency(false, 4, false, true),
                new Terms.Assistance(5, 48, 30, 30));
    }

    /** Whether it says what one of our templates says, wherever both parties would have to agree on something else. */
    static boolean isOurs(Terms terms, Catalogue catalogue) {
        return Arrays.stream(values())
                .filter(template ->
                        template != BEKEY_2020_IMPORT && template.name().equals(terms.template()))
                .map(template -> template.terms(catalogue, terms.zone(), terms.language()))
                .anyMatch(ours -> terms.clausesUnmodified()
                        && Set.copyOf(ours.roles()).equals(Set.copyOf(terms.roles()))
                        && ours.authorisation().equals(terms.authorisation())
                        && ours.assistance().equals(terms.assistance())
                        && terms.measures().containsAll(ours.measures()));
    }

    static List<Terms.Role> roles() {
        return Arrays.stream(Purpose.values())
                .map(purpose -> new Terms.Role(
                        purpose.name(), purpose == Purpose.BILLING ? Controller.PLATFORM : Controller.TENANT))
                .toList();
    }

    /** Everything its profiles can carry, of everybody it concerns. */
    public static Instruction instruction(Activity activity) {
        List<String> fields = Arrays.stream(Channel.values())
                .flatMap(channel -> Profiles.of(activity, channel).stream())
                .flatMap(profile -> Stream.concat(profile.mandatory().stream(), profile.optional().stream()))
                .distinct()
                .sorted()
                .map(Enum::name)
                .collect(Collectors.toList());
        if (fields.isEmpty()) {
            fields.add(DataField.RECORDS.name());
        }
        return new Instruction(activity.name(), legalBasis(activity), fields, subjects(activity), List.of());
    }

    private static String legalBasis(Activity activity) {
        return switch (activity) {
            case RECIPIENT_NOTICE, DSR_EXPORT -> "6(1)(c)";
            case LOGIN_SMS, PASSWORD_RESET, TENANT_EXPORT -> "6(1)(b)";
            default -> "6(1)(f)";
        };
    }

    private static List<String> subjects(Activity activity) {
        List<SubjectCategory> whose = switch (activity) {
            case LOGIN_SMS, PASSWORD_RESET -> List.of(SubjectCategory.HOST_EMPLOYEE, SubjectCategory.RECEPTIONIST);
            case HOST_ALERT, VISITOR_INVITE -> List.of(SubjectCategory.VISITOR, SubjectCategory.HOST_EMPLOYEE);
            default ->
                List.of(
                        SubjectCategory.VISITOR,
                        SubjectCategory.HOST_EMPLOYEE,
                        SubjectCategory.RECEPTIONIST,
                        SubjectCategory.CONTRACTOR,
                        SubjectCategory.KEY_USER);
        };
        return whose.stream().map(Enum::name).toList();
    }

    private static List<Approval> approvals() {
        List<Approval> approvals = new ArrayList<>();
        TEXTS.forEach(activity -> approvals.add(initial("inmobile", activity)));
        MAILS.forEach(activity -> approvals.add(initial("smtp", activity)));
        MAILS.forEach(activity -> approvals.add(initial("aws-ses-eu", activity)));
        approvals.add(initial("hetzner", Activity.HOSTING));
        approvals.add(initial("hetzner", Activity.BACKUP));
        return approvals;
    }

    static Approval initial(String service, Activity activity) {
        return new Approval(service, activity.name(), List.of(), List.of(), Origin.INITIAL_LIST, null, null);
    }

    private List<String> locations(Catalogue catalogue) {
        Stream<String> adequate = this == EU_PLUS_ADEQUATE ? adequate(catalogue) : Stream.of();
        return Stream.concat(Stream.of("EEA"), adequate).toList();
    }

    private static Stream<String> adequate(Catalogue catalogue) {
        return catalogue.adequacy().stream()
                .filter(decision -> decision.servesAll() && decision.key().length() == 2)
                .map(Grounds.AdequacyDecision::key)
                .sorted();
    }

    private List<Transfer> transfers(Catalogue catalogue) {
        return this == EU_PLUS_ADEQUATE
                ? adequate(catalogue)
                        .map(country -> new Transfer(country, List.of("ADEQUACY")))
                        .toList()
                : List.of();
    }

    static List<String> minimumMeasures(Catalogue catalogue) {
        return catalogue.measures().stream()
                .filter(Engagements.Measure::minimum)
                .map(Engagements.Measure::key)
                .toList();
    }

    static List<Retention> presets() {
        return RetentionBounds.ALL.stream()
                .map(bounds -> new Retention(bounds.recordType(), bounds.preset()))
                .toList();
    }
}

package org.gatehouse.core.agreement;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gatehouse.core.agreement.Terms.Approval;
import org.gatehouse.core.agreement.Terms.Instruction;
import org.gatehouse.core.agreement.Terms.Retention;
import org.gatehouse.core.agreement.Terms.Transfer;
import org.gatehouse.core.dpa.DataField;
import org.gatehouse.core.dpa.Eea;
import org.gatehouse.core.dpa.Strictness;
import org.jspecify.annotations.Nullable;

/**
 * Which class a change is of: less than before, more inside our offer, or something both parties must agree on. What
 * counts is who may receive what, not who happens to.
 *
 * <p>The order of the services says who is asked first among those who may. Whoever stands in it could already receive
 * all that was approved for it, whenever those before it failed: another sequence, or one service less, lets nobody
 * have more. A service that is new in the order could receive nothing, in an emergency neither: that is a widening.
 *
 * <p>The origin of an approval decides nothing, but says whose yes stands behind it. What is deemed or imported becomes
 * explicit, or the other way round, only under the name of whoever may say that yes: that is a widening too.
 */
final class Classify {
    private final Terms before;
    private final Terms after;

    private Classify(Terms before, Terms after) {
        this.before = before;
        this.after = after;
    }

    /** @param before null: there has been no agreement */
    static ChangeClass of(@Nullable Terms before, Terms after) {
        if (before == null) {
            return ChangeClass.CLAUSES;
        }
        Classify change = new Classify(before, after);
        if (change.touchesClauses()) {
            return ChangeClass.CLAUSES;
        }
        return change.widens() ? ChangeClass.WIDENING : ChangeClass.NARROWING;
    }

    private boolean touchesClauses() {
        return !before.template().equals(after.template())
                || before.clausesUnmodified() != after.clausesUnmodified()
                || !before.zone().equals(after.zone())
                || !Objects.equals(before.mainContract(), after.mainContract())
                || !Objects.equals(before.controller(), after.controller())
                || !new HashSet<>(before.roles()).equals(new HashSet<>(after.roles()))
                || !before.authorisation().equals(after.authorisation())
                || !before.assistance().equals(after.assistance())
                || !new HashSet<>(before.measures()).equals(new HashSet<>(after.measures()))
                || !before.language().equals(after.language())
                || after.instructions().stream().anyMatch(this::hasAnotherLegalBasis)
                || takesNationalId();
    }

    private boolean hasAnotherLegalBasis(Instruction changed) {
        return before.instructions().stream()
                .anyMatch(one -> one.activity().equals(changed.activity())
                        && !one.legalBasis().equals(changed.legalBasis()));
    }

    private boolean takesNationalId() {
        return namesNationalId(after) && !namesNationalId(before);
    }

    private static boolean namesNationalId(Terms terms) {
        return terms.instructions().stream()
                .anyMatch(instruction -> instruction.fields().contains(DataField.CPR.name()));
    }

    private boolean widens() {
        return !covers(countries(before), countries(after))
                || !covers(before.order(), after.order())
                || after.instructions().stream().anyMatch(this::widens)
                || after.approvals().stream().anyMatch(this::widens)
                || after.transfers().stream().anyMatch(this::widens)
                || after.retention().stream().anyMatch(this::widens)
                || !covers(after.controllerDecides(), before.controllerDecides())
                || loosens(
                        before.preferences().employeeData(), after.preferences().employeeData())
                || loosens(
                        before.preferences().assessments(), after.preferences().assessments())
                || loosens(before.preferences().audits(), after.preferences().audits())
                || widensEmergency();
    }

    /** The area is its countries. */
    private static Set<String> countries(Terms terms) {
        Set<String> countries = new HashSet<>(terms.locations());
        if (countries.contains("EEA")) {
            countries.addAll(Eea.countries());
        }
        if (countries.containsAll(Eea.countries())) {
            countries.add("EEA");
        }
        return countries;
    }

    private static boolean covers(Collection<String> all, Collection<String> some) {
        return new HashSet<>(all).containsAll(some);
    }

    /** An empty list stands for everything. */
    private static boolean coversOrAll(List<?> all, List<?> some) {
        return all.isEmpty() || (!some.isEmpty() && new HashSet<>(all).containsAll(some));
    }

    private boolean widens(Instruction changed) {
        return before.instructions().stream()
                .filter(one -> one.activity().equals(changed.activity()))
                .noneMatch(one -> covers(one.fields(), changed.fields())
                        && covers(one.subjects(), changed.subjects())
                        && coversOrAll(one.sites(), changed.sites()));
    }

    private boolean widens(Approval changed) {
        return before.approvals().stream()
                .filter(one -> one.service().equals(changed.service())
                        && one.activity().equals(changed.activity()))
                .noneMatch(one -> coversOrAll(one.fields(), changed.fields())
                        && coversOrAll(one.subjects(), changed.subjects())
                        && one.origin() == changed.origin()
                        && isWithin(one, changed));
    }

    private static boolean isWithin(Approval one, Approval changed) {
        boolean begins =
                one.from() == null || (changed.from() != null && !changed.from().isBefore(one.from()));
        boolean ends = one.until() == null
                || (changed.until() != null && !changed.until().isAfter(one.until()));
        return begins && ends;
    }

    private boolean widens(Transfer changed) {
        return before.transfers().stream()
                .filter(one -> one.country().equals(changed.country()))
                .noneMatch(one -> covers(one.bases(), changed.bases()));
    }

    private boolean widens(Retention changed) {
        Long now = RetentionBounds.days(changed.period());
        return before.retention().stream()
                .filter(one -> one.recordType().equals(changed.recordType()))
                .map(one -> RetentionBounds.days(one.period()))
                .noneMatch(was -> was != null && now != null && now <= was);
    }

    private static boolean loosens(Strictness was, Strictness now) {
        return was == Strictness.STRICT && now == Strictness.LENIENT;
    }

    private boolean widensEmergency() {
        Terms.Emergency was = before.emergency();
        Terms.Emergency now = after.emergency();
        return (now.inHouseOnly() && !was.inHouseOnly())
                || (now.breakGlass() && !was.breakGlass())
                || (now.breakGlass() && now.breakGlassHours() > was.breakGlassHours())
                || (now.incapableConsent() && !was.incapableConsent());
    }
}

package org.gatehouse.core.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.people.Email;
import org.gatehouse.core.people.Person;
import org.gatehouse.core.persistence.WrittenAfter;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.sites.Site;
import org.gatehouse.core.tenancy.Tenant;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can sign in. Operators exist in the operator's tenant and nowhere else, and nobody else exists there.
 */
@Entity
@WrittenAfter({Person.class, Site.class})
@Table(name = "account")
public class Account extends TenantOwned {
    @Column(name = "email")
    @Personal(category = DataCategory.EMAIL, record = RecordType.USER_ACCOUNT)
    private String email;

    @Column(name = "password_hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.USER_ACCOUNT)
    private @Nullable String passwordHash;

    @Column(name = "roles")
    @Personal(category = DataCategory.WORK, record = RecordType.USER_ACCOUNT)
    private String roles;

    @Column(name = "person_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private @Nullable UUID personId;

    @Column(name = "site_id")
    @Personal(category = DataCategory.WORK, record = RecordType.USER_ACCOUNT)
    private @Nullable UUID siteId;

    @Column(name = "language")
    @Personal(category = DataCategory.LANGUAGE, record = RecordType.USER_ACCOUNT)
    private String language;

    @Column(name = "totp_secret")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.USER_ACCOUNT)
    private byte @Nullable [] totpSecret;

    @Column(name = "totp_confirmed_at")
    @Personal(category = DataCategory.SIGN_IN_HISTORY, record = RecordType.USER_ACCOUNT)
    private @Nullable Instant totpConfirmedAt;

    @Column(name = "totp_last_step")
    @Personal(category = DataCategory.SIGN_IN_HISTORY, record = RecordType.USER_ACCOUNT)
    private long totpLastStep;

    @Column(name = "token_epoch")
    @NotPersonal("counts what made older tokens worthless")
    private int tokenEpoch;

    @Column(name = "disabled_at")
    @Personal(category = DataCategory.WORK, record = RecordType.USER_ACCOUNT)
    private @Nullable Instant disabledAt;

    @Embedded
    private Making making;

    @Column(name = "signatory_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.USER_ACCOUNT)
    private @Nullable UUID signatoryBy;

    @Column(name = "signatory_at")
    @Personal(category = DataCategory.WORK, record = RecordType.USER_ACCOUNT)
    private @Nullable Instant signatoryAt;

    /** For JPA. */
    protected Account() {}

    /**
     * What is decided about an account.
     *
     * @param person the employee it belongs to; a host's account has one
     * @param site the desk of a receptionist
     */
    public record Details(
            Set<AccountRole> roles,
            @Nullable UUID person,
            @Nullable UUID site,
            String language) {}

    /** Made by nobody who has an account here. */
    public Account(Email email, Details details, Tenant tenant, Instant now) {
        this(email, details, tenant, null, now);
    }

    public Account(Email email, Details details, Tenant tenant, @Nullable UUID by, Instant now) {
        super(newId());
        this.email = email.address();
        this.making = new Making(by, now);
        settle(details, tenant);
        nameSignatory(by, now);
    }

    public void change(Details details, Tenant tenant, @Nullable UUID by, Instant now) {
        if (roles().contains(AccountRole.OWNER) != details.roles().contains(AccountRole.OWNER)) {
            throw Refusal.ofField("roles", Problem.INVALID_INPUT); // whoever is outside stays there
        }
        boolean signed = isSignatory();
        settle(details, tenant);
        if (isSignatory() != signed) {
            nameSignatory(by, now);
        }
    }

    private void settle(Details details, Tenant tenant) {
        requireFitting(details, tenant);
        this.roles = AccountRole.join(details.roles());
        this.personId = details.person();
        this.siteId = details.site();
        this.language = details.language();
    }

    private static void requireFitting(Details details, Tenant tenant) {
        Set<AccountRole> roles = details.roles();
        boolean fits = tenant.isOperator()
                ? roles.equals(Set.of(AccountRole.OPERATOR))
                : !roles.isEmpty()
                        && !roles.contains(AccountRole.OPERATOR)
                        && (roles.size() == 1 || !roles.contains(AccountRole.OWNER));
        if (!fits) {
            throw Refusal.ofField("roles", Problem.INVALID_INPUT);
        }
        if (roles.contains(AccountRole.HOST) && details.person() == null) {
            throw Refusal.ofField("personId", Problem.INVALID_INPUT);
        }
        if (!details.language().equals("da") && !details.language().equals("en")) {
            throw Refusal.ofField("language", Problem.INVALID_INPUT);
        }
    }

    private void nameSignatory(@Nullable UUID by, Instant now) {
        this.signatoryBy = isSignatory() ? by : null;
        this.signatoryAt = isSignatory() ? now : null;
    }

    /** Whether it is an operator's whom another operator has made and nobody else has confirmed. */
    public boolean awaitsConfirmation() {
        return isOperator() && !making.isConfirmed();
    }

    /** Nobody else was ever there who could confirm it. */
    void confirmAlone(Instant now) {
        making.confirmAlone(now);
    }

    /** Whoever was made before it and has never used the account is not the second. */
    void confirmAloneNoMore() {
        making.confirmAloneNoMore();
    }

    /** Another operator answers for whoever uses it, and so for somebody who uses it. */
    public void confirm(Account by, Instant now) {
        if (passwordHash == null) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
        making.confirm(by, now);
    }

    /** Whether it is or was an operator's: who is disabled was a person all the same. */
    boolean wasOperator() {
        return passwordHash != null && isOperator() && !awaitsConfirmation();
    }

    public String email() {
        return email;
    }

    public Details details() {
        return new Details(roles(), personId, siteId, language);
    }

    public Set<AccountRole> roles() {
        return AccountRole.split(roles);
    }

    public List<String> roleCodes() {
        return AccountRole.codes(roles());
    }

    boolean isAdministrator() {
        Set<AccountRole> all = roles();
        return all.contains(AccountRole.TENANT_ADMIN) || all.contains(AccountRole.OPERATOR);
    }

    public boolean isOperator() {
        return roles().contains(AccountRole.OPERATOR);
    }

    /** Whether it may bind the tenant. */
    public boolean isSignatory() {
        return roles().contains(AccountRole.TENANT_SIGNATORY);
    }

    public Optional<UUID> personId() {
        return Optional.ofNullable(personId);
    }

    /** Empty until it is chosen by an activation link. */
    public Optional<String> passwordHash() {
        return Optional.ofNullable(passwordHash);
    }

    public void choosePassword(String hash) {
        this.passwordHash = hash;
    }

    /** Tokens of an earlier epoch are of before the last "sign out everywhere". */
    public int tokenEpoch() {
        return tokenEpoch;
    }

    public void beginNextEpoch() {
        tokenEpoch++;
    }

    public boolean isDisabled() {
        return disabledAt != null;
    }

    public void disable(Instant now) {
        if (disabledAt == null) {
            this.disabledAt = now;
        }
    }

    public void enable() {
        this.disabledAt = null;
    }

    public boolean hasSecondFactor() {
        return totpConfirmedAt != null;
    }

    Optional<byte[]> sealedTotpSecret() {
        return Optional.ofNullable(totpSecret);
    }

    void beginSecondFactor(byte[] sealedSecret) {
        this.totpSecret = sealedSecret;
        this.totpLastStep = 0;
    }

    void confirmSecondFactor(Instant now) {
        this.totpConfirmedAt = now;
    }

    void removeSecondFactor() {
        this.totpSecret = null;
        this.totpConfirmedAt = null;
        this.totpLastStep = 0;
    }

    /** A one-time code is used up with its step: neither it nor an earlier one is accepted again. */
    boolean useStep(long step) {
        if (step <= totpLastStep) {
            return false;
        }
        this.totpLastStep = step;
        return true;
    }

    public Instant createdAt() {
        return making.createdAt();
    }

    public Making making() {
        return making;
    }

    /** Who gave it the role to sign. */
    public Optional<UUID> signatoryBy() {
        return Optional.ofNullable(signatoryBy);
    }

    public Optional<Instant> signatoryAt() {
        return Optional.ofNullable(signatoryAt);
    }
}

package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.SigningLink;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.AccountRole;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * An administrator asks whoever may sign to sign: by a mail with a link that is theirs alone, leads to that very
 * version and is good until they have signed.
 */
@UseCase
public class AskToSign {
    /** What these mails are about, with a link's id. */
    public static final String SUBJECT = "signing-link";

    private static final int MOST = 20;

    private final Rows rows;
    private final Agreements agreements;
    private final Accounts accounts;
    private final Post post;
    private final Clock clock;

    @Inject
    public AskToSign(Rows rows, Agreements agreements, Accounts accounts, Post post, Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.accounts = accounts;
        this.post = post;
        this.clock = clock;
    }

    /** Those asked before of the same person lead nowhere any more. */
    public SigningLink ask(UUID versionId, UUID accountId, UUID by) {
        Instant now = clock.instant();
        AgreementVersion version = agreements.lock(versionId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        if (!agreements.waitsForTenant(version, now)) {
            throw Refusal.of(Problem.STATE_NOT_POSSIBLE);
        }
        Account signatory = accounts.find(accountId)
                .filter(this::maySign)
                .orElseThrow(() -> Refusal.ofField("account", Problem.INVALID_INPUT));
        List<SigningLink> before = agreements.signingLinks(versionId);
        if (before.size() >= MOST) {
            throw Refusal.of(Problem.TOO_MANY_SIGNING_LINKS, MOST);
        }
        before.stream().filter(link -> link.accountId().equals(accountId)).forEach(link -> link.end(now));
        Secret secret = Secret.random();
        SigningLink link = new SigningLink(version, accountId, secret, by, now);
        rows.add(link);
        post.enqueue(ContactMail.to(
                signatory.email(),
                Locale.forLanguageTag(signatory.details().language()),
                SUBJECT,
                link.id(),
                said(version, link, secret)));
        return link;
    }

    private static Map<String, String> said(AgreementVersion version, SigningLink link, Secret secret) {
        ZoneId zone = ZoneId.of(version.terms().zone());
        return Map.of(
                "kind", "asked",
                "secret", secret.text(),
                "json", version.hash().orElseThrow(),
                "day", link.expiresAt().atZone(zone).toLocalDate().toString());
    }

    private boolean maySign(Account account) {
        return account.roles().contains(AccountRole.TENANT_SIGNATORY)
                && account.passwordHash().isPresent()
                && accounts.isOpen(account);
    }

    /**
     * Where a link leads a caller.
     *
     * @param version null: nowhere
     * @param refused why; null: it leads there
     */
    public record Led(@Nullable UUID version, @Nullable Problem refused) {}

    /** Opening uses nothing up. A refusal is kept with the link. */
    public Led open(Secret secret, UUID caller) {
        Optional<SigningLink> found = agreements.signingLink(secret);
        if (found.isEmpty()) {
            return new Led(null, Problem.LINK_NOT_VALID);
        }
        Instant now = clock.instant();
        SigningLink link = found.get();
        AgreementVersion version = agreements.version(link.versionId()).orElseThrow();
        boolean signs = accounts.find(caller).filter(this::maySign).isPresent();
        return link.refusal(caller, signs, version, agreements.waitsForTenant(version, now), now)
                .map(why -> {
                    link.refuse(why, now);
                    return new Led(null, why);
                })
                .orElseGet(() -> new Led(link.versionId(), null));
    }

    /** The newest first. */
    public List<SigningLink> of(UUID versionId) {
        AgreementVersion version = agreements.version(versionId).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        return agreements.signingLinks(version.id());
    }
}

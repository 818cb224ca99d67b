package org.gatehouse.core.notices;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.agreement.AgreementVersion;
import org.gatehouse.core.agreement.Agreements;
import org.gatehouse.core.agreement.Contact;
import org.gatehouse.core.agreement.ContactRole;
import org.gatehouse.core.agreement.Papers;
import org.gatehouse.core.egress.Post;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.identity.Accounts;
import org.gatehouse.core.tenancy.Rows;
import org.gatehouse.core.tenancy.Tenants;
import org.gatehouse.core.tenancy.UseCase;

/**
 * Tells both parties by mail where their copy of what they have signed is, and by which fingerprints anybody proves it.
 * The files stay behind the sign-in: a mailbox keeps them for longer, and for others, than the agreement says. Each
 * person is told once of each version.
 */
@UseCase
public class SendCopies {
    /** What these mails are about, with a version's id. */
    public static final String SUBJECT = "agreement-copy";

    private static final Set<ContactRole> TOLD = Set.of(ContactRole.SIGNATORY, ContactRole.SUBPROCESSOR_NOTICE);
    private static final int MOST = 20;

    private final Rows rows;
    private final Agreements agreements;
    private final Accounts accounts;
    private final Tenants tenants;
    private final Post post;
    private final Clock clock;

    @Inject
    public SendCopies(Rows rows, Agreements agreements, Accounts accounts, Tenants tenants, Post post, Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.accounts = accounts;
        this.tenants = tenants;
        this.post = post;
        this.clock = clock;
    }

    /**
     * A version of which nobody was told.
     *
     * @param signers accounts that have signed it, of either party
     * @param said what the mails say of it
     */
    public record Copy(UUID version, Set<UUID> signers, Map<String, String> said) {}

    /** Somebody who is told. */
    private record Reader(String address, Locale language) {}

    /** Signed by both, put on paper in each language, and told to nobody yet. */
    public List<Copy> due() {
        return agreements.withoutCopies(MOST).stream()
                .map(id -> agreements.version(id).orElseThrow())
                .filter(agreements::isAsSigned)
                .map(this::copy)
                .toList();
    }

    private Copy copy(AgreementVersion version) {
        Map<String, String> said = new HashMap<>();
        said.put("version", version.id().toString());
        said.put("tenant", tenants.current().id().toString());
        said.put("customer", tenants.current().name());
        said.put("json", version.hash().orElseThrow());
        Papers papers = version.papers();
        Papers.LANGUAGES.forEach(
                language -> said.put(language, papers.in(language).orElseThrow()));
        ZoneId zone = ZoneId.of(version.terms().zone());
        Instant from = version.inForceFrom().orElseThrow();
        said.put("day", from.atZone(zone).toLocalDate().toString());
        version.number().ifPresent(number -> said.put("number", number));
        Set<UUID> signers = agreements.signatures(version.id()).stream()
                .flatMap(signature -> signature.accountId().stream())
                .collect(Collectors.toSet());
        return new Copy(version.id(), signers, Map.copyOf(said));
    }

    /** For the customer: whoever signed, and its contacts. Where there is nobody yet, it waits for somebody. */
    public void tellCustomer(Copy copy) {
        AgreementVersion version = agreements.lock(copy.version()).orElseThrow();
        Instant now = clock.instant();
        Collection<Reader> readers = readers(copy, now);
        if (version.copiesToldAt().isEmpty() && !readers.isEmpty()) {
            readers.forEach(reader -> tell(reader, "signed", copy));
            version.tellCopies(now);
        }
    }

    /** Each address once. */
    private Collection<Reader> readers(Copy copy, Instant now) {
        Map<String, Reader> byAddress = new TreeMap<>();
        agreements.contacts().stream()
                .filter(contact -> TOLD.contains(contact.role()) && contact.isVerifiedAt(now))
                .map(SendCopies::reader)
                .forEach(reader -> byAddress.putIfAbsent(reader.address(), reader));
        copy.signers().stream()
                .flatMap(account -> rows.find(Account.class, account).stream())
                .filter(accounts::isOpen)
                .map(SendCopies::reader)
                .forEach(reader -> byAddress.putIfAbsent(reader.address(), reader));
        return byAddress.values();
    }

    private static Reader reader(Contact contact) {
        return new Reader(contact.email().address(), Locale.forLanguageTag(contact.language()));
    }

    private static Reader reader(Account account) {
        return new Reader(
                account.email(), Locale.forLanguageTag(account.details().language()));
    }

    /** For us, in our own rows: whoever signed for us. The account is locked, so that nobody else tells meanwhile. */
    public void tellUs(Copy copy) {
        if (post.about(SUBJECT, copy.version()).isEmpty()) {
            copy.signers().stream()
                    .flatMap(account -> rows.lock(Account.class, account).stream())
                    .filter(account -> accounts.isOpen(account)
                            && post.about(SUBJECT, copy.version()).isEmpty())
                    .forEach(account -> tell(reader(account), "signed-for-us", copy));
        }
    }

    private void tell(Reader reader, String kind, Copy copy) {
        Map<String, String> links = new HashMap<>(copy.said());
        links.put("kind", kind);
        post.enqueue(ContactMail.to(reader.address(), reader.language(), SUBJECT, copy.version(), links));
    }
}

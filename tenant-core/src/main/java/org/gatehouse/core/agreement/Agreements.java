package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.identity.Account;
import org.gatehouse.core.refusal.Problem;
import org.gatehouse.core.refusal.Refusal;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.tenancy.Rows;

/** The tenant's agreement: its versions, signatures and contacts, and the end of the contract it belongs to. */
@Singleton
public class Agreements {
    private final Rows rows;

    @Inject
    public Agreements(Rows rows) {
        this.rows = rows;
    }

    /**
     * What decides at that instant, now or then: the signed version that has begun last. What was agreed for a day
     * after the contract's end never begins; what was written after it is a stop, and counts.
     */
    public Optional<AgreementVersion> inForce(Instant at) {
        Instant notYet = at.plusSeconds(1);
        return rows.where(
                        AgreementVersion.class,
                        "x.inForceFrom <= :at and (x.inForceFrom < :end or x.proposedAt >= :end)"
                                + " order by x.inForceFrom desc, x.major desc, x.minor desc, x.id desc")
                .setParameter("at", at)
                .setParameter("end", ended(at).map(ContractEnd::endsAt).orElse(notYet))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Ends that somebody has given and not taken back, as known at an instant; the first of them counts. */
    List<ContractEnd> ends(Instant at) {
        return rows.where(
                        ContractEnd.class,
                        "x.givenAt <= :at and (x.withdrawnAt is null or x.withdrawnAt > :at) order by x.endsAt, x.id")
                .setParameter("at", at)
                .getResultList();
    }

    /** When the contract ends, as known at an instant. */
    public Optional<ContractEnd> end(Instant at) {
        return ends(at).stream().findFirst();
    }

    /** The end that has come; empty while the contract goes on. */
    public Optional<ContractEnd> ended(Instant at) {
        return end(at).filter(end -> end.hasComeAt(at));
    }

    void requireNotEnded(Instant at) {
        if (ended(at).isPresent()) {
            throw Refusal.of(Problem.CONTRACT_ENDED);
        }
    }

    Optional<ContractEnd> lockEnd(UUID id) {
        return rows.lock(ContractEnd.class, id);
    }

    /** Ends by us, and those taken back after the tenant was told of them, of which it does not know yet. */
    public List<ContractEnd> lockUntoldEnds() {
        return rows.where(
                        ContractEnd.class,
                        "x.party = :us and ((x.withdrawnAt is null and x.toldAt is null) or (x.withdrawnAt is not null"
                                + " and x.toldAt is not null and x.withdrawalToldAt is null)) order by x.id")
                .setParameter("us", Signature.Party.PROCESSOR)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Also those taken back; the newest first. */
    public List<ContractEnd> newestEnds(int most) {
        return rows.where(ContractEnd.class, "1 = 1 order by x.id desc")
                .setMaxResults(most)
                .getResultList();
    }

    /** Signed versions that begin later. */
    public List<AgreementVersion> scheduled(Instant after) {
        return rows.where(AgreementVersion.class, "x.inForceFrom > :at order by x.inForceFrom")
                .setParameter("at", after)
                .getResultList();
    }

    /** Versions that have come into force, the newest first. */
    public List<AgreementVersion> begun(Instant at, int most) {
        return rows.where(
                        AgreementVersion.class,
                        "x.inForceFrom <= :at order by x.inForceFrom desc, x.major desc, x.minor desc, x.id desc")
                .setParameter("at", at)
                .setMaxResults(most)
                .getResultList();
    }

    /** Versions that came into force after another one, the oldest first. */
    List<AgreementVersion> since(AgreementVersion version, Instant at) {
        return rows.where(
                        AgreementVersion.class,
                        "x.inForceFrom <= :at and x.inForceFrom >= :from and x.id <> :id order by x.inForceFrom")
                .setParameter("at", at)
                .setParameter("from", version.inForceFrom().orElseThrow())
                .setParameter("id", version.id())
                .getResultList();
    }

    public Optional<AgreementVersion> version(UUID id) {
        return rows.find(AgreementVersion.class, id);
    }

    /** Proposed, and nobody has put it on paper yet in each language. */
    public List<AgreementVersion> withoutPaper(int most) {
        return rows.where(
                        AgreementVersion.class,
                        "x.proposedAt is not null and (x.papers.paper is null or x.papers.translation is null)"
                                + " order by x.id desc")
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Signed by both and put on paper, and neither of them was told where its copy is. What nobody signs follows from a
     * notice.
     */
    public List<UUID> withoutCopies(int most) {
        return rows.query(
                        "select v.id from AgreementVersion v where v.tenantId = :tenant and v.inForceFrom is not null"
                                + " and v.papers.paper is not null and v.papers.translation is not null"
                                + " and v.copiesToldAt is null and v.changeClass <> :unsigned order by v.id",
                        UUID.class)
                .setParameter("unsigned", ChangeClass.SUBPROCESSOR)
                .setMaxResults(most)
                .getResultList();
    }

    public Optional<AgreementVersion> lock(UUID id) {
        return rows.lock(AgreementVersion.class, id);
    }

    /** The newest first. */
    public List<VersionSummary> versions(int most) {
        return rows.query(
                        "select new org.gatehouse.core.agreement.VersionSummary(v.id, v.major, v.minor, v.state,"
                                + " v.changeClass, v.reason, v.hash, v.createdAt, v.proposedAt, v.inForceFrom)"
                                + " from AgreementVersion v where v.tenantId = :tenant order by v.id desc",
                        VersionSummary.class)
                .setMaxResults(most)
                .getResultList();
    }

    long drafts() {
        return rows.query(
                        "select count(v) from AgreementVersion v where v.tenantId = :tenant and v.state = :state",
                        Long.class)
                .setParameter("state", AgreementVersion.State.DRAFT)
                .getSingleResult();
    }

    /** Those that wait for something: a signature, their day, or the one after them. */
    List<AgreementVersion> waiting() {
        return rows.where(AgreementVersion.class, "x.state in :states order by x.inForceFrom, x.id")
                .setParameter(
                        "states",
                        EnumSet.of(
                                AgreementVersion.State.PROPOSED,
                                AgreementVersion.State.PARTIALLY_SIGNED,
                                AgreementVersion.State.SCHEDULED,
                                AgreementVersion.State.IN_FORCE))
                .getResultList();
    }

    public List<Signature> signatures(UUID versionId) {
        return rows.where(Signature.class, "x.versionId = :version order by x.id")
                .setParameter("version", versionId)
                .getResultList();
    }

    /** Whether it waits for the tenant's signature, and may still get it. */
    public boolean waitsForTenant(AgreementVersion version, Instant at) {
        return version.isOpen()
                && !version.isLapsedAt(at)
                && ended(at).isEmpty()
                && signatures(version.id()).stream()
                        .noneMatch(signature -> signature.party() == Signature.Party.CONTROLLER);
    }

    /** Links that lead people to a version which they are asked to sign, the newest first. */
    public List<SigningLink> signingLinks(UUID versionId) {
        return rows.where(SigningLink.class, "x.versionId = :version order by x.id desc")
                .setParameter("version", versionId)
                .getResultList();
    }

    /** Locked. */
    public Optional<SigningLink> signingLink(Secret secret) {
        return rows.where(SigningLink.class, "x.secretHash = :hash")
                .setParameter("hash", secret.hash())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Whether a version is still the document under which both parties put their names (V02, V03). */
    public boolean isAsSigned(AgreementVersion version) {
        String hash = version.hash().orElse("");
        boolean unsigned =
                version.changeClass().filter(ChangeClass.SUBPROCESSOR::equals).isPresent();
        Set<Signature.Party> signed = signatures(version.id()).stream()
                .filter(signature -> signature.signedHash().equals(hash))
                .map(Signature::party)
                .collect(Collectors.toSet());
        return version.isIntact() && (unsigned || signed.size() == Signature.Party.values().length);
    }

    public List<Contact> contacts() {
        return rows.where(Contact.class, "1 = 1 order by x.role, x.id").getResultList();
    }

    public Optional<Contact> contact(UUID id) {
        return rows.lock(Contact.class, id);
    }

    public Set<ContactRole> verifiedRoles(Instant at) {
        return contacts().stream()
                .filter(contact -> contact.isVerifiedAt(at))
                .map(Contact::role)
                .collect(Collectors.toSet());
    }

    /** The operator's own accounts are none of the tenant's, and name no authority here. */
    void sign(Signature signature) {
        signature
                .accountId()
                .flatMap(account -> rows.find(Account.class, account))
                .ifPresent(signature::signedWith);
        rows.add(signature);
    }

    void add(Object row) {
        rows.add(row);
    }
}

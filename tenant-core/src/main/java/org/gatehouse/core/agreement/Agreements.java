package org.gatehouse.core.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gatehouse.core.tenancy.Rows;

/** The tenant's agreement: its versions, signatures and contacts. */
@Singleton
public class Agreements {
    private final Rows rows;

    @Inject
    public Agreements(Rows rows) {
        this.rows = rows;
    }

    /** What decides at that instant, now or then: the signed version that has begun last. */
    public Optional<AgreementVersion> inForce(Instant at) {
        return begun(at).setMaxResults(1).getResultStream().findFirst();
    }

    private TypedQuery<AgreementVersion> begun(Instant at) {
        return rows.where(
                        AgreementVersion.class,
                        "x.inForceFrom <= :at order by x.inForceFrom desc, x.major desc, x.minor desc, x.id desc")
                .setParameter("at", at);
    }

    /** Signed versions that begin later. */
    public List<AgreementVersion> scheduled(Instant after) {
        return rows.where(AgreementVersion.class, "x.inForceFrom > :at order by x.inForceFrom")
                .setParameter("at", after)
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

    Optional<AgreementVersion> lock(UUID id) {
        return rows.lock(AgreementVersion.class, id);
    }

    /** The newest first. */
    public List<AgreementVersion> versions(int most) {
        return rows.where(AgreementVersion.class, "1 = 1 order by x.id desc")
                .setMaxResults(most)
                .getResultList();
    }

    /** Those that wait for something: a signature, their day, or their end. */
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

    /** Whether a version is still the document under which both parties put their names (V02, V03). */
    boolean isAsSigned(AgreementVersion version) {
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

    void add(Object row) {
        rows.add(row);
    }
}

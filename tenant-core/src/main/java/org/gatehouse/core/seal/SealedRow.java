package org.gatehouse.core.seal;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * A row that never changes once it is written, but for its place in the log, which it gets when it is sealed. It is
 * written without a look at the log, so that nobody waits for another; rows that are committed later come later, in
 * whatever order their ids are.
 */
@NotPersonal("a place in a log, and hashes")
@MappedSuperclass
public abstract class SealedRow extends TenantOwned {
    @Column(name = "seq")
    private @Nullable Long seq;

    @Column(name = "leaf")
    private byte @Nullable [] leaf;

    @Column(name = "form")
    private int form;

    /** For JPA. */
    protected SealedRow() {}

    /** @param form in which {@link #canonical} writes rows that are made now; rows made before keep theirs */
    protected SealedRow(UUID id, int form) {
        super(id);
        this.form = form;
    }

    /** Everything in the row that matters, in its own form and for all time. */
    public abstract byte[] canonical();

    /** When what it tells happened. */
    public abstract Instant at();

    /** By which it is decided how long it is kept. */
    public abstract RecordType record();

    /** The segment of whose dropping it tells; none, but in one deed. */
    protected Optional<UUID> dropped() {
        return Optional.empty();
    }

    protected int form() {
        return form;
    }

    /** Its place in the log, the first being 0; none until it is sealed. */
    public Optional<Long> seq() {
        return Optional.ofNullable(seq);
    }

    /** The leaf that was kept when the row was sealed; none where that is no hash any more. */
    Optional<TreeHash> leaf() {
        return Optional.ofNullable(leaf)
                .filter(bytes -> bytes.length == TreeHash.LENGTH)
                .map(TreeHash::of);
    }

    boolean isAsSealed() {
        return leaf().filter(TreeHash.leaf(canonical())::equals).isPresent();
    }
}

package org.gatehouse.access.disclosure;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.secrets.Secret;
import org.gatehouse.core.secrets.Sha256;
import org.jspecify.annotations.Nullable;

/** What was written out of the log, by its hash, and the one link that leads to it. It never changes. */
@Embeddable
public class MadeExtract {
    @Column(name = "file_hash")
    @NotPersonal("the hash of a file about companies")
    private byte[] fileHash;

    @Column(name = "openings")
    @NotPersonal("how many openings a file tells of")
    private Integer openings;

    @Column(name = "made_at")
    @NotPersonal("when a file was made")
    private Instant madeAt;

    @Column(name = "erased_at")
    @NotPersonal("when a file was erased")
    private @Nullable Instant erasedAt;

    @Column(name = "link_hash")
    @Personal(category = DataCategory.CREDENTIAL, record = RecordType.NETKEY_USER)
    private byte @Nullable [] linkHash;

    @Column(name = "link_until")
    @NotPersonal("how long a link leads somewhere")
    private @Nullable Instant linkUntil;

    @Column(name = "fetched_at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.NETKEY_USER)
    private @Nullable Instant fetchedAt;

    /** For JPA. */
    protected MadeExtract() {}

    MadeExtract(byte[] file, int openings, Instant now) {
        this.fileHash = hash(file);
        this.openings = openings;
        this.madeAt = now;
    }

    private MadeExtract(MadeExtract before) {
        this.fileHash = before.fileHash;
        this.openings = before.openings;
        this.madeAt = before.madeAt;
        this.erasedAt = before.erasedAt;
        this.fetchedAt = before.fetchedAt;
    }

    private static byte[] hash(byte[] file) {
        return Sha256.digest().digest(file);
    }

    /** A link that was there before leads nowhere any more. */
    MadeExtract linked(Secret secret, Instant now) {
        MadeExtract linked = new MadeExtract(this);
        linked.linkHash = secret.hash();
        linked.linkUntil = now.plus(DisclosureRules.LINK_HOLDS);
        linked.fetchedAt = null;
        return linked;
    }

    /** Uses the link up. */
    MadeExtract fetched(Instant now) {
        MadeExtract fetched = new MadeExtract(this);
        fetched.fetchedAt = now;
        return fetched;
    }

    MadeExtract erased(Instant now) {
        MadeExtract erased = new MadeExtract(this);
        erased.erasedAt = now;
        return erased;
    }

    boolean leads(Instant now) {
        return linkUntil != null && now.isBefore(linkUntil) && erasedAt == null;
    }

    boolean isOf(byte[] file) {
        return Arrays.equals(fileHash, hash(file));
    }

    /** SHA-256 of the file, in hexadecimal. */
    public String fileHash() {
        return HexFormat.of().formatHex(fileHash);
    }

    public int openings() {
        return openings;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public Instant fileUntil() {
        return DisclosureRules.fileUntil(madeAt);
    }

    public Optional<Instant> erasedAt() {
        return Optional.ofNullable(erasedAt);
    }

    /** Empty: no link leads to it. */
    public Optional<Instant> linkUntil() {
        return Optional.ofNullable(linkUntil);
    }

    public Optional<Instant> fetchedAt() {
        return Optional.ofNullable(fetchedAt);
    }
}

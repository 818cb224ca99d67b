package org.gatehouse.core.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.documents.GuestNotice.Text;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.secrets.Sha256;
import org.gatehouse.core.tenancy.TenantOwned;
import org.jspecify.annotations.Nullable;

/**
 * A version of what guests are told. It is never changed: another text is another version. Nobody of the tenant is
 * named in it: see {@link WhomToAsk}.
 */
@Entity
@Table(name = "privacy_notice")
public class PrivacyNotice extends TenantOwned {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    @Column(name = "number")
    @NotPersonal("counts the versions")
    private int number;

    @Column(name = "agreement")
    @NotPersonal("by which agreement it was written")
    private @Nullable String agreement;

    @Column(name = "texts")
    @NotPersonal("a text for everybody to read")
    private String texts;

    @Column(name = "text_hash")
    @NotPersonal("of the text")
    private byte[] textHash;

    @Column(name = "written_at")
    @NotPersonal("since when guests read it")
    private Instant writtenAt;

    @Column(name = "known_on")
    @NotPersonal("when recipients were looked at last")
    private Instant knownOn;

    /** For JPA. */
    protected PrivacyNotice() {}

    PrivacyNotice(int number, Texts texts, Matter matter) {
        super(newId());
        this.number = number;
        this.agreement = matter.version().number();
        this.texts = Json.write(texts);
        this.textHash = Sha256.of(this.texts);
        this.writtenAt = matter.at();
        this.knownOn = matter.known().recordedAt();
    }

    /** In both languages. */
    public record Texts(Text da, Text en) {}

    boolean says(Texts other) {
        return texts.equals(Json.write(other));
    }

    /** Whether it is still what it was when it was written. */
    boolean isIntact() {
        return Arrays.equals(textHash, Sha256.of(texts));
    }

    public int number() {
        return number;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public String sha256() {
        return HexFormat.of().formatHex(textHash);
    }

    /** @param whomToAsk by language, when it is read */
    GuestNotice read(Optional<PrivacyNotice> next, Function<Locale, List<String>> whomToAsk) {
        Texts both = Json.read(texts, Texts.class);
        return new GuestNotice(
                number,
                agreement,
                writtenAt,
                knownOn,
                sha256(),
                next.map(PrivacyNotice::writtenAt).orElse(null),
                WhomToAsk.in(both.da(), whomToAsk.apply(DANISH)),
                WhomToAsk.in(both.en(), whomToAsk.apply(Locale.ENGLISH)));
    }
}

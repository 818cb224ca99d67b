package org.gatehouse.core.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.gatehouse.core.datamap.NotPersonal;
import org.jspecify.annotations.Nullable;

/**
 * What a version looks like on paper and as a page, by SHA-256: in the language of the agreement, and translated. It
 * never changes; more of it is another one.
 */
@Embeddable
class PaperHashes {
    @Column(name = "pdf_hash")
    @NotPersonal("what two parties agree on")
    private byte @Nullable [] paper;

    @Column(name = "page_hash")
    @NotPersonal("what two parties agree on")
    private byte @Nullable [] page;

    @Column(name = "translation_hash")
    @NotPersonal("what two parties agree on")
    private byte @Nullable [] translation;

    @Column(name = "translation_page_hash")
    @NotPersonal("what two parties agree on")
    private byte @Nullable [] translatedPage;

    /** None yet; also for JPA. */
    protected PaperHashes() {}

    PaperHashes keeping(boolean translated, byte[] paperHash, byte[] onScreenHash) {
        PaperHashes more = new PaperHashes();
        more.paper = translated ? paper : paperHash.clone();
        more.page = translated ? page : onScreenHash.clone();
        more.translation = translated ? paperHash.clone() : translation;
        more.translatedPage = translated ? onScreenHash.clone() : translatedPage;
        return more;
    }

    boolean are(boolean translated, byte[] paperHash, byte[] onScreenHash) {
        return Arrays.equals(translated ? translation : paper, paperHash)
                && Arrays.equals(translated ? translatedPage : page, onScreenHash);
    }

    /** In hexadecimal; empty until it is made. */
    Optional<String> paper(boolean translated) {
        return Optional.ofNullable(translated ? translation : paper).map(HexFormat.of()::formatHex);
    }
}

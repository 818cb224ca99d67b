package org.gatehouse.core.documents;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.UUID;

/** Emergency cards, written anew whenever somebody asks: each says as of when it is true. */
@Singleton
public class WriteEmergencyCards {
    private final ReadEmergencyCards read;

    @Inject
    public WriteEmergencyCards(ReadEmergencyCards read) {
        this.read = read;
    }

    /** HTML. */
    public String page(UUID site, Locale language) {
        return WriteDocuments.written(document(site, language));
    }

    /** PDF/A, one page. */
    public byte[] paper(UUID site, Locale language) {
        return Paper.onOnePage(document(site, language));
    }

    private Document document(UUID site, Locale language) {
        return EmergencyCard.of(read.scene(site, language));
    }
}

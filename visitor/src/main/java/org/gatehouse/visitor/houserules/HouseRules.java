package org.gatehouse.visitor.houserules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.secrets.Sha256;
import org.gatehouse.core.tenancy.TenantOwned;

/** A version of the text that guests sign. It is never changed: another text is another version. */
@Entity
@Table(name = "house_rules")
public class HouseRules extends TenantOwned {
    @Column(name = "number")
    @NotPersonal("counts the texts")
    private long number;

    @Column(name = "texts")
    @NotPersonal("a text of the tenant's, for everybody to read")
    private String texts;

    @Column(name = "written_at")
    @NotPersonal("since when guests read it")
    private Instant writtenAt;

    @Column(name = "written_by")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.TRANSACTION_LOG)
    private UUID writtenBy;

    /** For JPA. */
    protected HouseRules() {}

    HouseRules(long number, Texts texts, UUID by, Instant now) {
        super(newId());
        this.number = number;
        this.texts = Json.write(texts);
        this.writtenAt = now;
        this.writtenBy = by;
    }

    /** In both languages, as paragraphs. */
    public record Texts(List<String> da, List<String> en) {
        /** @param language {@code da} or {@code en} */
        public List<String> in(String language) {
            return language.equals("da") ? da : en;
        }
    }

    /** Counts from one. */
    public long number() {
        return number;
    }

    public Texts texts() {
        return Json.read(texts, Texts.class);
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    /** The account that wrote it. */
    public UUID writtenBy() {
        return writtenBy;
    }

    /** Of the paragraphs, each but the last with a line feed at its end. */
    byte[] hash(String language) {
        return Sha256.of(String.join("\n", texts().in(language)));
    }
}

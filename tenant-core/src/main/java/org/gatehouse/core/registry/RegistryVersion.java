package org.gatehouse.core.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.json.CanonicalJson;
import org.gatehouse.core.json.Json;
import org.jspecify.annotations.Nullable;

/** The registry as it was known from an instant on. Never changed: evidence cites its number. */
@Entity
@Table(name = "registry_version")
public class RegistryVersion {
    @Id
    @Column(name = "number")
    @NotPersonal("versions, countries and the law")
    private int number;

    @Column(name = "recorded_at")
    @NotPersonal("versions, countries and the law")
    private Instant recordedAt;

    @Column(name = "change_id")
    @NotPersonal("versions, countries and the law")
    private @Nullable UUID changeId;

    @Column(name = "document")
    @Personal(category = DataCategory.WORK, record = RecordType.DPA_VERSION_AND_SIGNATURES)
    private String document;

    @Column(name = "hash")
    @NotPersonal("versions, countries and the law")
    private byte[] hash;

    /** For JPA. */
    protected RegistryVersion() {}

    /** @param changeId null: what the product came with */
    RegistryVersion(int number, Catalogue catalogue, @Nullable UUID changeId, Instant now) {
        this.number = number;
        this.recordedAt = now;
        this.changeId = changeId;
        this.document = CanonicalJson.of(catalogue);
        this.hash = CanonicalJson.hash(document);
    }

    public int number() {
        return number;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public Optional<UUID> changeId() {
        return Optional.ofNullable(changeId);
    }

    public Catalogue catalogue() {
        return Json.read(document, Catalogue.class);
    }

    /** RFC 8785. */
    public String document() {
        return document;
    }

    /** SHA-256 over the document. */
    public byte[] hash() {
        return hash.clone();
    }
}

package org.gatehouse.core.journal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.ids.Uuids;
import org.gatehouse.core.journal.PersonKeys.Opened;
import org.gatehouse.core.json.Json;
import org.gatehouse.core.seal.Canonical;
import org.gatehouse.core.seal.SealedRow;
import org.gatehouse.core.secrets.DataKey;
import org.jspecify.annotations.Nullable;

/**
 * A deed, as a row of the log. Who did it and whom it is about are sealed, each under that person's own key; what is
 * sealed in the log is the cipher text, so that a key can be destroyed and the log stays what it is.
 */
@Entity
@Table(name = "journal_entry")
public class JournalEntry extends SealedRow {
    private static final int FORM = 1;
    private static final String ACTOR = "actor";
    private static final String PERSON = "person";

    @Column(name = "at")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.TRANSACTION_LOG)
    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "deed")
    @Personal(category = DataCategory.BEHAVIOUR, record = RecordType.TRANSACTION_LOG)
    private Deed deed;

    @Enumerated(EnumType.STRING)
    @Column(name = "actor_kind")
    @NotPersonal("a kind of actor")
    private Actor.Kind actorKind;

    @Column(name = "unit_id")
    @NotPersonal("a door unit or a machine that acted by itself")
    private @Nullable UUID unitId;

    @Column(name = "object_id")
    @NotPersonal("a door, a company, a key; never a person")
    private @Nullable UUID objectId;

    @Column(name = "details")
    @NotPersonal("codes, numbers and instants")
    private String details;

    @Column(name = "actor_key_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.TRANSACTION_LOG)
    private @Nullable UUID actorKeyId;

    @Column(name = "actor_sealed")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.TRANSACTION_LOG)
    private byte @Nullable [] actorSealed;

    @Column(name = "person_key_id")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.TRANSACTION_LOG)
    private @Nullable UUID personKeyId;

    @Column(name = "person_sealed")
    @Personal(category = DataCategory.PERSON_LINK, record = RecordType.TRANSACTION_LOG)
    private byte @Nullable [] personSealed;

    /** For JPA. */
    protected JournalEntry() {}

    /** @param keys somebody's own key */
    JournalEntry(Instant at, Actor by, Deed deed, About about, Function<UUID, Opened> keys) {
        super(newId(), FORM);
        this.at = at;
        this.deed = deed;
        this.actorKind = by.kind();
        this.unitId = by.isThing() ? by.id() : null;
        this.objectId = about.object();
        this.details = Json.write(new TreeMap<>(about.details()));
        by.person().ifPresent(who -> {
            Opened own = keys.apply(who);
            this.actorKeyId = own.id();
            this.actorSealed = own.key().seal(bound(ACTOR), Uuids.bytes(who));
        });
        Optional.ofNullable(about.person()).ifPresent(whose -> {
            Opened own = keys.apply(whose);
            this.personKeyId = own.id();
            this.personSealed = own.key().seal(bound(PERSON), Uuids.bytes(whose));
        });
    }

    /** A part opens in its own entry of its own tenant, and only as that part. */
    private byte[] bound(String part) {
        return new Canonical(FORM).id(tenant().value()).id(id()).text(part).bytes();
    }

    /** Whoever adds a column adds a form, in which the column comes last. */
    @Override
    public byte[] canonical() {
        return new Canonical(form())
                .id(tenant().value())
                .id(id())
                .instant(at)
                .code(deed)
                .code(actorKind)
                .id(unitId)
                .id(objectId)
                .text(details)
                .id(actorKeyId)
                .sealed(actorSealed)
                .id(personKeyId)
                .sealed(personSealed)
                .bytes();
    }

    /** The rows of the keys that open it. */
    Set<UUID> keys() {
        return Stream.of(Optional.ofNullable(actorKeyId), Optional.ofNullable(personKeyId))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    /** None where it was nobody in person. */
    Optional<Whom> actor(Map<UUID, DataKey> keys) {
        return Optional.ofNullable(actorKeyId).map(key -> open(keys.get(key), actorSealed, ACTOR));
    }

    /** None where it was about nobody. */
    Optional<Whom> person(Map<UUID, DataKey> keys) {
        return Optional.ofNullable(personKeyId).map(key -> open(keys.get(key), personSealed, PERSON));
    }

    private Whom open(@Nullable DataKey key, byte @Nullable [] sealed, String part) {
        try {
            return key == null || sealed == null ? Whom.ERASED : new Whom(Uuids.of(key.open(bound(part), sealed)));
        } catch (IllegalStateException altered) { // whoever verifies the log is told where
            return Whom.ERASED;
        }
    }

    @Override
    public Instant at() {
        return at;
    }

    @Override
    public RecordType record() {
        return RecordType.TRANSACTION_LOG;
    }

    @Override
    protected Optional<UUID> dropped() {
        return deed == Deed.LOG_SEGMENT_DROPPED ? objectId() : Optional.empty();
    }

    public Deed deed() {
        return deed;
    }

    public Actor.Kind actorKind() {
        return actorKind;
    }

    public Optional<UUID> unitId() {
        return Optional.ofNullable(unitId);
    }

    public Optional<UUID> objectId() {
        return Optional.ofNullable(objectId);
    }

    public Map<String, String> details() {
        Map<String, String> read = new TreeMap<>();
        Map<?, ?> kept = Json.read(details, Map.class);
        kept.forEach((name, value) -> read.put(String.valueOf(name), String.valueOf(value)));
        return read;
    }
}

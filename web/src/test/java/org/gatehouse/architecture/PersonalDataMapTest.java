package org.gatehouse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gatehouse.architecture.Schema.Column;
import org.gatehouse.architecture.Schema.Key;
import org.gatehouse.architecture.Schema.Kind;
import org.gatehouse.breaking.visitor.visits.KeepsWhatItLikes;
import org.gatehouse.core.datamap.DataCategory;
import org.gatehouse.core.datamap.RecordType;
import org.gatehouse.core.testing.Mapped;
import org.gatehouse.core.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Nothing about a person is kept that nobody has decided about; {@code target/data-map.csv} tells what is kept. */
class PersonalDataMapTest {
    private static final Path FILE = Path.of("target/data-map.csv");

    @Test
    void every_column_of_the_database_is_decided_about() throws Exception {
        DataMap map = DataMap.of(entities());

        assertThat(map.complaints(schema(), Exceptions.TABLES_WITHOUT_ENTITY, Exceptions.PERSONAL_INDEXES))
                .isEmpty();
    }

    @Test
    void the_map_is_written_down() throws Exception {
        Files.writeString(FILE, DataMap.of(entities()).asCsv());

        assertThat(Files.readAllLines(FILE))
                .contains("licence_plate,visit,licence_plate,LICENCE_PLATE,ORDINARY,"
                        + "user.government_id.vehicle_registration,https://w3id.org/dpv/pd#VehicleLicense");
    }

    @Test
    void every_record_type_has_its_rows() throws Exception {
        String csv = DataMap.of(entities()).asCsv();

        assertThat(RecordType.values())
                .filteredOn(type -> type != RecordType.DPA_VERSION_AND_SIGNATURES) // names no people yet
                .allSatisfy(type -> assertThat(csv).contains("\n" + type.code() + ","));
    }

    @Test
    void indexes_of_personal_text_are_listed_only_where_they_are() throws Exception {
        Set<String> indexes = new TreeSet<>();
        schema().keys().stream().filter(key -> key.kind() == Kind.INDEX).forEach(key -> indexes.add(key.name()));

        assertThat(indexes).containsAll(Exceptions.PERSONAL_INDEXES.keySet());
    }

    @Test
    void the_vocabularies_are_told_by_identifiers_of_theirs() {
        assertThat(DataCategory.values()).allSatisfy(category -> {
            assertThat(category.fideslang()).matches("user(\\.[a-z_]+)+");
            assertThat(category.dpv()).matches("https://w3id\\.org/dpv(/pd)?#[A-Z][A-Za-z]+");
        });
    }

    @Test
    void an_entity_that_keeps_what_it_likes_is_found() {
        Schema schema = new Schema(
                List.of(
                        column("tenant_id", "binary(16)"),
                        column("id", "binary(16)"),
                        column("version", "bigint"),
                        column("phone", "varchar(20)"),
                        column("plate", "varchar(20)"),
                        column("note", "text"),
                        column("colour", "varchar(20)"),
                        column("cpr", "char(10)"),
                        column("nobody_knows", "varchar(20)"),
                        new Column("forgotten", "forgotten.name", "varchar(20)")),
                List.of(
                        new Key(Kind.PRIMARY, "likes.PRIMARY", Set.of("likes.phone")),
                        new Key(Kind.FOREIGN, "likes.to_car", Set.of("likes.plate")),
                        new Key(Kind.INDEX, "likes.by_plate", Set.of("likes.plate"))));

        List<String> complaints = DataMap.of(List.of(KeepsWhatItLikes.class))
                .complaints(schema, Map.of("gone", "it was here once"), Map.of());

        assertThat(complaints)
                .satisfiesExactlyInAnyOrder(
                        said -> assertThat(said).startsWith("KeepsWhatItLikes.colour is undecided: write @Personal"),
                        said -> assertThat(said).startsWith("KeepsWhatItLikes.note is decided twice"),
                        said -> assertThat(said).startsWith("KeepsWhatItLikes.reason is @NotPersonal without a reason"),
                        said -> assertThat(said).startsWith("KeepsWhatItLikes.nameless names no column"),
                        said -> assertThat(said).startsWith("likes.reason is decided about and is no column"),
                        said -> assertThat(said).startsWith("likes.nobody_knows is a column that no attribute decides"),
                        said -> assertThat(said).startsWith("forgotten is a table without an entity"),
                        said -> assertThat(said).startsWith("gone has an entity or is no table"),
                        said -> assertThat(said).startsWith("likes.cpr holds CPR, which is not to be kept"),
                        said -> assertThat(said).startsWith("likes.phone is personal and part of the PRIMARY key"),
                        said -> assertThat(said).startsWith("likes.plate is personal and part of the FOREIGN key"),
                        said -> assertThat(said).startsWith("likes.plate is personal and part of the index"));
    }

    private static Column column(String name, String type) {
        return new Column("likes", "likes." + name, type);
    }

    private static Schema schema() throws SQLException {
        return Schema.of(TestDatabase.shared());
    }

    private static List<Class<?>> entities() throws IOException, ClassNotFoundException {
        List<Class<?>> types = new ArrayList<>();
        for (String name : Mapped.classes()) {
            types.add(Class.forName(name));
        }
        return types;
    }
}

package org.gatehouse.architecture;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.architecture.Schema.Key;
import org.gatehouse.architecture.Schema.Kind;
import org.gatehouse.core.datamap.NotPersonal;
import org.gatehouse.core.datamap.Personal;

/** What the entities say about their columns, held against the columns there are. Each complaint says what to do. */
final class DataMap {
    private final Map<String, Personal> personal = new TreeMap<>();
    private final List<String> decided = new ArrayList<>();
    private final List<String> tables = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    static DataMap of(Collection<Class<?>> entities) {
        DataMap map = new DataMap();
        entities.stream().filter(type -> type.isAnnotationPresent(Entity.class)).forEach(map::read);
        return map;
    }

    private void read(Class<?> entity) {
        Table named = entity.getAnnotation(Table.class);
        if (named == null) {
            complaints.add(entity.getSimpleName() + " names no table: write @Table(name = …)");
            return;
        }
        tables.add(named.name());
        for (Class<?> type = entity; type != Object.class; type = type.getSuperclass()) {
            read(named.name(), type);
        }
    }

    private void read(String table, Class<?> type) {
        boolean covered = type.isAnnotationPresent(NotPersonal.class);
        for (Field field : type.getDeclaredFields()) {
            boolean kept = !Modifier.isStatic(field.getModifiers())
                    && !Modifier.isTransient(field.getModifiers())
                    && !field.isAnnotationPresent(Transient.class);
            if (kept && field.isAnnotationPresent(Embedded.class)) {
                read(table, field.getType());
            } else if (kept) {
                read(table, field, covered);
            }
        }
    }

    private void read(String table, Field field, boolean covered) {
        String attribute = field.getDeclaringClass().getSimpleName() + "." + field.getName();
        Column column = field.getAnnotation(Column.class);
        if (column == null) {
            complaints.add(attribute + " names no column: write @Column(name = …)");
            return;
        }
        Personal said = field.getAnnotation(Personal.class);
        NotPersonal denied = field.getAnnotation(NotPersonal.class);
        int decisions = (said == null ? 0 : 1) + (denied == null ? 0 : 1) + (covered ? 1 : 0);
        if (decisions == 0) {
            complaints.add(attribute + " is undecided: write @Personal(category, record), or @NotPersonal with why");
        } else if (decisions > 1) {
            complaints.add(attribute + " is decided twice, here or for its whole class: keep one of the annotations");
        } else if (denied != null && denied.value().isBlank()) {
            complaints.add(attribute + " is @NotPersonal without a reason: say why");
        }
        String name = table + "." + column.name();
        decided.add(name);
        if (said != null) {
            personal.put(name, said);
        }
    }

    /** @param unmapped tables without an entity, each with its reason */
    List<String> complaints(Schema schema, Map<String, String> unmapped, Map<String, String> indexes) {
        List<String> all = new ArrayList<>(complaints);
        schema.columns().stream()
                .filter(column -> tables.contains(column.table()) && !decided.contains(column.name()))
                .forEach(column -> all.add(column.name() + " is a column that no attribute decides about: map it,"
                        + " with @Personal or @NotPersonal, or drop it"));
        decided.stream()
                .filter(name -> schema.columns().stream()
                        .noneMatch(column -> column.name().equals(name)))
                .forEach(name -> all.add(name + " is decided about and is no column: was it renamed or dropped?"));
        schema.tables().stream()
                .filter(table -> !tables.contains(table) && !unmapped.containsKey(table))
                .forEach(table -> all.add(table + " is a table without an entity: give it one, or name it, with the"
                        + " reason, in Exceptions.TABLES_WITHOUT_ENTITY"));
        unmapped.keySet().stream()
                .filter(table -> tables.contains(table) || !schema.tables().contains(table))
                .forEach(table -> all.add(
                        table + " has an entity or is no table: take it off" + " Exceptions.TABLES_WITHOUT_ENTITY"));
        personal.forEach((name, decision) -> {
            if (decision.category().sensitivity().isKeptOut()) {
                all.add(name + " holds " + decision.category() + ", which is not to be kept: refuse it at input");
            }
        });
        schema.keys().forEach(key -> complainAbout(key, schema, indexes, all));
        return all;
    }

    /** Rows are found by keys made for them; what a person is called by is no key (and no key tells of a person). */
    private void complainAbout(Key key, Schema schema, Map<String, String> indexes, List<String> all) {
        for (Schema.Column column : schema.columns()) {
            Personal said = personal.get(column.name());
            if (said == null || !column.holdsText() || !key.columns().contains(column.name())) {
                continue;
            }
            if (key.kind() != Kind.INDEX) {
                all.add(column.name() + " is personal and part of the " + key.kind() + " key " + key.name()
                        + ": use the row's id");
            } else if (!said.category().isLookUp() && !indexes.containsKey(key.name())) {
                all.add(column.name() + " is personal and part of the index " + key.name() + ": look up by a keyed"
                        + " hash, or name the index, with the reason, in Exceptions.PERSONAL_INDEXES");
            }
        }
    }

    /** One line for each personal column. */
    String asCsv() {
        StringBuilder csv = new StringBuilder("record_type,table,column,category,sensitivity,fideslang,dpv\n");
        personal.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .sorted()
                .forEach(csv::append);
        return csv.toString();
    }

    private static String line(String name, Personal said) {
        return String.join(
                        ",",
                        said.record().code(),
                        name.substring(0, name.indexOf('.')),
                        name.substring(name.indexOf('.') + 1),
                        said.category().name(),
                        said.category().sensitivity().name(),
                        said.category().fideslang(),
                        said.category().dpv())
                + "\n";
    }
}

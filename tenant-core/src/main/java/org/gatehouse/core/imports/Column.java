package org.gatehouse.core.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a list says, by the names that people give it. */
public enum Column {
    NAME("name|navn|legal name|company|company name|firma|firmanavn|virksomhed|processor|databehandler|sub processor"
            + "|subprocessor|underdatabehandler|leverandør|supplier|vendor|recipient|modtager"),
    SERVICE("service|service key|tjeneste"),
    NUMBER("legal id|cvr|cvr nr|cvr nummer|cvr no|cvr number|vat|vat no|company no|company number|registration number"
            + "|registreringsnummer|virksomhedsnummer"),
    ADDRESS("address|adresse"),
    COUNTRY("country|country code|land|landekode"),
    PLACES("processing country codes|processing countries|processing country|processing location|location|locations"
            + "|countries|storage|behandlingsland|behandlingslande|behandlingssted|lokation|lande|sted|lagring"),
    /** In its own codes; where there is such a column, what is said in words is not asked. */
    ACTIVITY_CODE("activity code|aktivitetskode"),
    ACTIVITY("activity as stated|activity|activities|aktivitet|aktiviteter|purpose|purposes|formål|processing"
            + "|behandling|service description|ydelse|ydelser"),
    FIELDS("data categories|categories of data|categories|data|personal data|fields|kategorier|datakategorier"
            + "|oplysninger|personoplysninger|typer af oplysninger"),
    SUBJECTS("subject categories|data subjects|subjects|registrerede|kategorier af registrerede|personer"),
    BASIS("transfer basis|transfer basis per seed|basis|legal basis for transfer|transfer mechanism|safeguards"
            + "|overførselsgrundlag|grundlag"),
    RETENTION("retention|retention period|period|opbevaring|opbevaringsperiode|periode|slettefrist|sletning"),
    /** When it was written, by which standard clauses are told apart. */
    DATED("date|dated|signed|signed on|seed date|dato|dateret|underskrevet|indgået");

    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, Column> BY_NAME = byName();

    private final String names;

    Column(String names) {
        this.names = names;
    }

    /** What the head of a column is about; empty: nothing that is read. */
    static Optional<Column> headed(String head) {
        String words = BETWEEN.matcher(HUMP.matcher(head).replaceAll(" "))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        return Optional.ofNullable(BY_NAME.get(words));
    }

    private static Map<String, Column> byName() {
        Map<String, Column> names = new HashMap<>();
        for (Column column : values()) {
            Arrays.stream(column.names.split("\\|", -1)).forEach(name -> names.put(name, column));
        }
        return Map.copyOf(names);
    }

    /** Whether a line break in it stands between two things. */
    boolean saysSeveral() {
        return switch (this) {
            case COUNTRY, PLACES, ACTIVITY_CODE, ACTIVITY, FIELDS, SUBJECTS, BASIS -> true;
            default -> false;
        };
    }

    /** As the API says it: {@code activity-code}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

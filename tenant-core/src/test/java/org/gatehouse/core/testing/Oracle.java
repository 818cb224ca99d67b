package org.gatehouse.core.testing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Worked examples with known answers: those of the repository, or of the folder that {@code oracle.dir} names. */
public final class Oracle {
    private Oracle() {}

    public static String text(String file) {
        String folder = System.getProperty("oracle.dir");
        try {
            return folder == null ? own(file) : Files.readString(Path.of(folder, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String own(String file) throws IOException {
        try (InputStream in = Oracle.class.getResourceAsStream("/oracle/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** @param columns every column the file may have, so that none is overlooked */
    public static List<NamedCsvRecord> rows(String file, List<String> columns) {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(text(file))) {
            List<NamedCsvRecord> rows = reader.stream().collect(Collectors.toList());
            for (NamedCsvRecord row : rows) {
                if (!row.getHeader().equals(columns)) {
                    throw new AssertionError(file + " has the columns " + row.getHeader());
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

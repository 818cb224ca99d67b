package org.gatehouse.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path root;

    @Test
    void the_master_key_is_made_once_and_only_its_owner_can_read_it() throws Exception {
        DataFolder data = DataFolder.open(root);

        String key = data.masterKey();

        assertThat(data.masterKey()).isEqualTo(key).hasSize(44);
        assertThat(permissions("keys")).isEqualTo("rwx------");
        assertThat(permissions("keys/master.key")).isEqualTo("rw-------");
        assertThat(root.resolve("keys")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_draft_that_a_start_left_behind_is_not_written_into() throws Exception {
        Path draft = Files.createDirectory(root.resolve("keys")).resolve("master.key.new");
        Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));

        assertThat(DataFolder.open(root).masterKey()).hasSize(44);

        assertThat(permissions("keys/master.key")).isEqualTo("rw-------");
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(root.resolve(file)));
    }
}

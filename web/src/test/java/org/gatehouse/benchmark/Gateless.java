package org.gatehouse.benchmark;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.bytecode.assign.Assigner.Typing;
import net.bytebuddy.pool.TypePool;

/**
 * A copy of the runnable folder that, while a file is there, sends without keeping why: it asks no more whether what it
 * decides by is still the newest, writes no evidence and seals nothing. What is left of the gate then is the decision
 * itself, which also chooses the provider, and the claim of the message. It exists to be compared with itself, and only
 * while it is.
 */
final class Gateless {
    /** The system property that names the file. */
    static final String FILE = "gateless";

    private static final String CORE = "org.gatehouse.core.";

    private Gateless() {}

    /** Returns the copy. */
    static Path copyOf(Path app, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(app)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(app.relativize(file).toString()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (FileSystem war = open(to.resolve("web.war"))) {
            Path inside = core(war);
            Path jar = Files.createTempFile(to, "core", ".jar");
            Files.copy(inside, jar, StandardCopyOption.REPLACE_EXISTING);
            weaken(jar);
            Files.copy(jar, inside, StandardCopyOption.REPLACE_EXISTING);
            Files.delete(jar);
        }
        return to;
    }

    private static Path core(FileSystem war) throws IOException {
        try (Stream<Path> libraries = Files.list(war.getPath("WEB-INF", "lib"))) {
            return libraries
                    .filter(library -> library.getFileName().toString().startsWith("tenant-core-"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static FileSystem open(Path zip) throws IOException {
        return FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of());
    }

    private static void weaken(Path jar) throws IOException {
        List<DynamicType> weaker;
        try (ClassFileLocator.Compound found = new ClassFileLocator.Compound(
                ClassFileLocator.ForJarFile.of(jar.toFile()), ClassFileLocator.ForClassLoader.ofSystemLoader())) {
            TypePool types = TypePool.Default.of(found);
            weaker = List.of(
                    remembering("agreement.PolicyEpochs", "newest", types, found),
                    remembering("egress.ClearMessage", "keep", types, found),
                    new ByteBuddy()
                            .redefine(types.describe(CORE + "seal.SealLog").resolve(), found)
                            .visit(Advice.to(Skip.class).on(named("sealNext")))
                            .make());
        }
        for (DynamicType one : weaker) {
            one.inject(jar.toFile());
        }
    }

    private static DynamicType remembering(String type, String method, TypePool types, ClassFileLocator found) {
        return new ByteBuddy()
                .redefine(types.describe(CORE + type).resolve(), found)
                .defineField("remembered", Object.class, Modifier.PRIVATE | Modifier.STATIC | Modifier.VOLATILE)
                .visit(Advice.to(Remember.class).on(named(method)))
                .make();
    }

    /** There was nothing to do. */
    static final class Skip {
        private Skip() {}

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static boolean before() {
            return new File(System.getProperty("gateless")).exists();
        }
    }

    /** The answer before. */
    static final class Remember {
        private Remember() {}

        @Advice.OnMethodEnter(skipOn = Advice.OnNonDefaultValue.class)
        static Object before(@Advice.FieldValue("remembered") Object remembered) {
            return new File(System.getProperty("gateless")).exists() ? remembered : null;
        }

        @Advice.OnMethodExit
        static void after(
                @Advice.Enter Object known,
                @Advice.Return(readOnly = false, typing = Typing.DYNAMIC) Object answer,
                @Advice.FieldValue(value = "remembered", readOnly = false) Object remembered) {
            if (known == null) {
                remembered = answer;
            } else {
                answer = known;
            }
        }
    }
}

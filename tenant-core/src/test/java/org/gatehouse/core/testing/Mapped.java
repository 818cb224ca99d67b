package org.gatehouse.core.testing;

import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Every class of ours on the class path that JPA must know; a module is found by its {@code beans.xml}. */
public final class Mapped {
    private static final String MARK = "META-INF/beans.xml";

    private Mapped() {}

    public static List<String> classes() throws IOException {
        List<String> names = new ArrayList<>();
        for (URL mark : Collections.list(Mapped.class.getClassLoader().getResources(MARK))) {
            names.addAll(mark.getProtocol().equals("jar") ? inJar(mark) : inFolder(mark));
        }
        return names.stream()
                .filter(name -> name.startsWith("org.gatehouse.") && isMapped(name))
                .sorted()
                .toList();
    }

    private static List<String> inJar(URL mark) throws IOException {
        JarURLConnection connection = (JarURLConnection) mark.openConnection();
        return connection.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.endsWith(".class"))
                .map(Mapped::className)
                .toList();
    }

    private static List<String> inFolder(URL mark) throws IOException {
        Path root = Path.of(java.net.URI.create(mark.toString())).getParent().getParent();
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(Mapped::className)
                    .toList();
        }
    }

    private static String className(String file) {
        return file.substring(0, file.length() - ".class".length())
                .replace('/', '.')
                .replace('\\', '.');
    }

    private static boolean isMapped(String name) {
        try {
            Class<?> type = Class.forName(name, false, Mapped.class.getClassLoader());
            return type.isAnnotationPresent(Entity.class)
                    || type.isAnnotationPresent(MappedSuperclass.class)
                    || type.isAnnotationPresent(Embeddable.class)
                    || type.isAnnotationPresent(Converter.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

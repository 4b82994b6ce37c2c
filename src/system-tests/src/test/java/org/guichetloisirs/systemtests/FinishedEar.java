package org.guichetloisirs.systemtests;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The last act of {@code mvn verify}, when every test has passed: the EAR that was tested gets the pictures of the help that
 * its own pages gave (ADR 0034). Nothing else in it changes.
 */
public final class FinishedEar {

    private static final String WAR = "web.war";
    private static final String FOLDER = "resources/help/";

    private FinishedEar() {}

    /** @param paths the EAR, and the folder of the fresh pictures */
    public static void main(String[] paths) throws IOException {
        Path ear = Path.of(paths[0]);
        Map<String, Path> fresh = fresh(Path.of(paths[1]), ear);
        if (fresh.isEmpty()) {
            System.out.println("[help] No pictures of this build: the EAR keeps those of the sources.");
            return;
        }
        Path finished = ear.resolveSibling(ear.getFileName() + ".new");
        try (InputStream in = Files.newInputStream(ear);
                OutputStream out = Files.newOutputStream(finished)) {
            copy(in, out, (name, content) -> name.equals(WAR) ? withPictures(content, fresh) : content);
        }
        Files.move(finished, ear, StandardCopyOption.REPLACE_EXISTING);
        System.out.println("[help] " + fresh.size() + " fresh pictures are in " + ear.getFileName());
    }

    /** Those that this very EAR gave; what an earlier build left is older than it. */
    private static Map<String, Path> fresh(Path folder, Path ear) throws IOException {
        Map<String, Path> fresh = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    if (Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(ear)) > 0) {
                        fresh.put(FOLDER + file.getFileName(), file);
                    }
                }
            }
        }
        return fresh;
    }

    private static byte[] withPictures(byte[] war, Map<String, Path> fresh) throws IOException {
        Set<String> carried = new TreeSet<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream(war.length);
        copy(new ByteArrayInputStream(war), out, (name, content) -> {
            if (!name.startsWith(FOLDER) || name.equals(FOLDER)) {
                return content;
            }
            carried.add(name);
            Path picture = fresh.get(name);
            return picture == null ? content : Files.readAllBytes(picture);
        });
        if (!carried.equals(fresh.keySet())) {
            throw new IllegalStateException("The package carries the pictures " + carried + ", the journeys made "
                    + fresh.keySet() + ": run mvn -Phelp-pictures and commit what it changes.");
        }
        return out.toByteArray();
    }

    private interface Change {
        byte[] apply(String name, byte[] content) throws IOException;
    }

    /** Entry by entry, in the same order and with the same dates, so that two builds of the same make the same. */
    private static void copy(InputStream from, OutputStream to, Change change) throws IOException {
        ZipInputStream in = new ZipInputStream(from);
        ZipOutputStream out = new ZipOutputStream(to);
        for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            byte[] content = change.apply(entry.getName(), in.readAllBytes());
            ZipEntry copied = new ZipEntry(entry.getName());
            copied.setTimeLocal(entry.getTimeLocal());
            out.putNextEntry(copied);
            out.write(content);
            out.closeEntry();
        }
        out.finish();
    }
}

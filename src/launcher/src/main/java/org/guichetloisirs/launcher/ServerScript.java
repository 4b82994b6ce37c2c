package org.guichetloisirs.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The asadmin commands of {@code server-config/} as the server reads them while it starts. Only the JVM's options need
 * more: the server writes them down for its next start, so for this one they are put on the command line here.
 */
final class ServerScript {
    private static final String CREATE_OPTION = "create-jvm-options -- ";
    private static final String DELETE_OPTION = "delete-jvm-options -- ";

    private final List<String> lines = new ArrayList<>();

    ServerScript add(Path file) {
        try {
            lines.addAll(Files.readAllLines(file));
        } catch (IOException e) {
            throw new LaunchProblem("Le fichier " + file + " ne se lit pas.", e);
        }
        return this;
    }

    ServerScript add(String command) {
        lines.add(command);
        return this;
    }

    void writeTo(Path file) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new LaunchProblem("Le fichier " + file + " ne s'écrit pas.", e);
        }
    }

    /** The JVM's options after this script: those of {@code before}, without the deleted, with the created. */
    List<String> optionsAfter(List<String> before, Path instanceRoot) {
        Set<String> options = new LinkedHashSet<>(before);
        for (String line : lines) {
            if (line.startsWith(DELETE_OPTION)) {
                options.remove(option(line, DELETE_OPTION, instanceRoot));
            } else if (line.startsWith(CREATE_OPTION)) {
                options.add(option(line, CREATE_OPTION, instanceRoot));
            }
        }
        return List.copyOf(options);
    }

    private static String option(String line, String command, Path instanceRoot) {
        return line.substring(command.length())
                .strip()
                .replace("\\:", ":")
                .replace("${com.sun.aas.instanceRoot}", instanceRoot.toString());
    }
}

package org.guichetloisirs.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What a site is made of; Maven says where each part is.
 *
 * @param serverConfig the folder server-config/
 * @param payara the distribution of Payara, a zip
 * @param ear the product
 * @param sandbox the sandbox's runnable jar
 * @param databaseJars the jars of Apache Derby
 * @param launcher the jar of this very module, which the server loads as an agent
 */
public record Parts(Path serverConfig, Path payara, Path ear, Path sandbox, List<Path> databaseJars, Path launcher) {

    /** The parts named by the system properties {@code guichet.parts.*} that the POM sets. */
    public static Parts fromSystemProperties() {
        return new Parts(
                path("server-config"),
                path("payara"),
                path("ear"),
                path("sandbox"),
                Arrays.stream(property("derby").split(",", -1)).map(Path::of).toList(),
                path("launcher"));
    }

    private static Path path(String name) {
        Path path = Path.of(property(name));
        if (!Files.exists(path)) {
            throw new LaunchProblem("Il manque « " + path + " » : lancez Maven à la racine du projet.");
        }
        return path;
    }

    private static String property(String name) {
        String value = System.getProperty("guichet.parts." + name);
        if (value == null || value.startsWith("${")) {
            throw new LaunchProblem("La propriété guichet.parts." + name
                    + " n'est pas connue : lancez Maven à la racine du projet, « mvn -Pserve » ou « mvn verify ».");
        }
        return value;
    }
}

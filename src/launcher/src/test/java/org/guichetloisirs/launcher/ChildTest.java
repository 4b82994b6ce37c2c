package org.guichetloisirs.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    @Test
    void theAwaitedLineIsFoundAndTheProcessStopped() throws Exception {
        Child child = program("System.out.println(\"un\\nprêt\"); Thread.currentThread().join();");
        try {
            assertThat(child.awaitLine(line -> line.startsWith("pr"), LIMIT)).isEqualTo("prêt");
            assertThat(child.isAlive()).isTrue();
        } finally {
            child.stop();
        }
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void aProcessThatEndsTooSoonIsNamedWithItsLog() throws Exception {
        Child child = program("System.out.println(\"Caused by: no disk\");");

        assertThatExceptionOfType(LaunchProblem.class)
                .isThrownBy(() -> child.awaitLine("prêt"::equals, LIMIT))
                .withMessageContaining("l'essai s'est arrêté")
                .withMessageContaining(child.log().toString());
        assertThat(child.lastCause()).contains("no disk");
    }

    private Child program(String body) throws Exception {
        Path source = Files.writeString(
                folder.resolve("Essai.java"),
                "class Essai { public static void main(String[] a) throws Exception { " + body + " } }");
        List<String> command =
                List.of(Java.command(), "-Dfile.encoding=UTF-8", "-Dsun.stdout.encoding=UTF-8", source.toString());
        return Child.start("l'essai", command, folder, folder.resolve("essai.log"));
    }
}

package org.guichetloisirs.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerScriptTest {

    private static final Path INSTANCE = Path.of("/srv/guichet");

    @Test
    void theOptionsOfTheFirstStartAreThoseOfEveryLaterOne() {
        ServerScript script = new ServerScript()
                .add("# create-jvm-options -- -Dcomment=1")
                .add("set a.b=c")
                .add("delete-jvm-options -- -Xmx512m")
                .add("create-jvm-options -- -Xmx1g")
                .add("create-jvm-options -- -XX\\:+ExitOnOutOfMemoryError")
                .add("create-jvm-options -- -Dlog=${com.sun.aas.instanceRoot}/logs/derby.log");

        assertThat(script.optionsAfter(List.of("java", "-Xmx512m", "-server"), INSTANCE))
                .containsExactly(
                        "java",
                        "-server",
                        "-Xmx1g",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Dlog=/srv/guichet/logs/derby.log");
    }

    @Test
    void filesAndCommandsAreWrittenInTheirOrder(@TempDir Path folder) throws Exception {
        Path domain = Files.writeString(folder.resolve("domain.asadmin"), "# first\nset a=1\n");
        Path all = folder.resolve("all.asadmin");

        new ServerScript().add(domain).add("set a=2").writeTo(all);

        assertThat(all).hasContent("# first\nset a=1\nset a=2\n");
    }
}

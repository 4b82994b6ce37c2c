package org.guichetloisirs.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guichetloisirs.core.kernel.ImportReport;
import org.guichetloisirs.core.testing.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files of the City of Québec, where the machine has them ({@code shared/data} beside the repository). */
class RealProgrammeTest {

    @ParameterizedTest
    @CsvSource({
        "DERBY,LOISIR_LIBRE_2015.csv,1116",
        "POSTGRESQL,LOISIR_LIBRE_2015.csv,1116",
        "DERBY,LOISIR_PAYANT_2015_extrait.csv,17",
        "POSTGRESQL,LOISIR_PAYANT_2015_extrait.csv,17",
        "DERBY,LOISIR_PAYANT_2019_extrait.csv,9",
        "POSTGRESQL,LOISIR_PAYANT_2019_extrait.csv,9"
    })
    void isReadWholeAndTwiceChangesNothing(TestDatabase.Engine engine, String name, int lines) throws IOException {
        byte[] file = Files.readAllBytes(folder().resolve(name));
        ProgrammeFixture fixture = new ProgrammeFixture(TestDatabase.fresh(engine));
        ImportReport preview = fixture.preview(20, file);
        ImportReport first = fixture.bringIn(20, file);
        assertThat(first).isEqualTo(preview);
        assertThat(first.rows()).isEqualTo(lines);
        assertThat(first.refused()).isEmpty();
        assertThat(first.created()).isPositive();
        ImportReport second = fixture.bringIn(20, file);
        assertThat(second.created() + second.updated()).isZero();
        assertThat(second.unchanged()).isEqualTo(first.created());
        byte[] latin =
                new String(file, StandardCharsets.UTF_8).replace("\uFEFF", "").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(fixture.bringIn(20, latin).unchanged()).isEqualTo(first.created());
    }

    private static Path folder() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path found = at.resolve("shared/data/quebec-ville-loisirs");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        assumeTrue(false, "The towns' files are not on this machine");
        throw new IllegalStateException();
    }
}

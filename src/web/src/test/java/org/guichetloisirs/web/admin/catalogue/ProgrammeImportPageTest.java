package org.guichetloisirs.web.admin.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichetloisirs.core.kernel.Money;
import org.junit.jupiter.api.Test;

class ProgrammeImportPageTest {

    @Test
    void nothingTypedIsNoSupplement() {
        ProgrammeImportPage page = new ProgrammeImportPage();
        page.setSupplement(new Money(1550));
        assertThat(page.getSupplement()).isEqualTo(new Money(1550));
        page.setSupplement(null);
        assertThat(page.getSupplement()).isEqualTo(Money.ZERO);
    }

    @Test
    void placesAreAWholeNumberFromOne() {
        assertThat(ProgrammeImportPage.capacity(" 20 ")).isEqualTo(20);
        assertThat(ProgrammeImportPage.capacity("9999")).isEqualTo(9999);
        for (String typed : new String[] {null, "", "0", "-1", "10000", "2,5", "vingt"}) {
            assertThat(ProgrammeImportPage.capacity(typed)).as(typed).isNull();
        }
    }
}

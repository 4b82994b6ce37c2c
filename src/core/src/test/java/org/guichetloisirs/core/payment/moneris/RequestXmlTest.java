package org.guichetloisirs.core.payment.moneris;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class RequestXmlTest {

    @Example
    void accentsAreDroppedAndWhatTheGatewayDoesNotAllowIsLeftOut() {
        assertThat(RequestXml.plain("Été à Saint-Cœur", 50)).isEqualTo("Ete a Saint-Coeur");
        assertThat(RequestXml.plain("L'Île <&> d’Or", 50)).isEqualTo("L Ile     d Or");
        assertThat(RequestXml.plain("LOISIRS QUATRE SAISONS", 20)).isEqualTo("LOISIRS QUATRE SAISO");
    }

    @Property
    void whateverIsWrittenOnlyAllowedCharactersGoOut(
            @ForAll @StringLength(max = 60) String text, @ForAll @IntRange(min = 1, max = 60) int longest) {
        assertThat(RequestXml.plain(text, longest))
                .matches("[A-Za-z0-9_\\-:.@$=/ ]*")
                .hasSizeLessThanOrEqualTo(longest);
    }
}

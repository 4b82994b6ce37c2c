package org.guichetloisirs.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guichetloisirs.web.shared.FileValidator.Fault;
import org.junit.jupiter.api.Test;

class FileValidatorTest {

    private static final List<FileKinds.Kind> PROOFS = FileKinds.kinds("pdf, jpg,png");
    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F'};

    @Test
    void aPhotoOrADocumentIsAccepted() {
        assertThat(fault("preuve.PDF", text("%PDF-1.7 …"))).isEqualTo(Fault.NONE);
        assertThat(fault("IMG_0001.jpeg", PHOTO)).isEqualTo(Fault.NONE);
    }

    @Test
    void anotherKindIsNot() {
        assertThat(fault("virus.exe", text("MZ"))).isEqualTo(Fault.OTHER_KIND);
        assertThat(fault("notes.txt", text("bonjour"))).isEqualTo(Fault.OTHER_KIND);
        assertThat(fault(null, PHOTO)).isEqualTo(Fault.OTHER_KIND);
    }

    @Test
    void theNameAloneProvesNothing() {
        assertThat(fault("page.pdf", text("<script>"))).isEqualTo(Fault.OTHER_KIND);
        assertThat(fault("photo.png", PHOTO)).isEqualTo(Fault.OTHER_KIND);
    }

    @Test
    void theSizeIsTheFirstThingToMend() {
        assertThat(fault("preuve.pdf", text("%PDF-" + "x".repeat(100)))).isEqualTo(Fault.TOO_LARGE);
        assertThat(fault("preuve.pdf", new byte[0])).isEqualTo(Fault.EMPTY);
    }

    @Test
    void textHasNoBeginningOfItsOwn() {
        assertThat(FileValidator.fault(part("rues.csv", text("type;nom")), FileKinds.kinds("csv"), 100))
                .isEqualTo(Fault.NONE);
    }

    private static Fault fault(String name, byte[] content) {
        return FileValidator.fault(part(name, content), PROOFS, 100);
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    private static Part part(String name, byte[] content) {
        return (Part) Proxy.newProxyInstance(
                Part.class.getClassLoader(),
                new Class<?>[] {Part.class},
                (proxy, method, args) -> switch (method.getName()) {
                    case "getSubmittedFileName" -> name;
                    case "getSize" -> (long) content.length;
                    case "getInputStream" -> new ByteArrayInputStream(content);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}

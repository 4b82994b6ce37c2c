package org.guichetloisirs.web.shared;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.FacesValidator;
import jakarta.faces.validator.Validator;
import jakarta.faces.validator.ValidatorException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file is one of the kinds that {@code g:file} asks for and no larger than it says. The name and the first
 * bytes must agree: a browser's word about a file is not worth much.
 */
@FacesValidator("guichet.file")
public class FileValidator implements Validator<Part> {

    private static final long MEGABYTE = 1024L * 1024;

    @Override
    public void validate(FacesContext faces, UIComponent field, @Nullable Part file) {
        if (file == null) {
            return;
        }
        String types = String.valueOf(field.getAttributes().get("guichet.types"));
        String megabytes = String.valueOf(field.getAttributes().get("guichet.megabytes"));
        Texts texts = CDI.current().select(Texts.class).get();
        switch (fault(file, FileKinds.kinds(types), Long.parseLong(megabytes) * MEGABYTE)) {
            case NONE -> {}
            case EMPTY -> throw refused(texts.plain("field.file.empty"));
            case TOO_LARGE -> throw refused(texts.with("field.file.too-large", megabytes));
            case OTHER_KIND ->
                throw refused(texts.with(
                        "field.file.other-kind",
                        CDI.current().select(FileKinds.class).get().words(types)));
        }
    }

    enum Fault {
        NONE,
        EMPTY,
        TOO_LARGE,
        OTHER_KIND
    }

    static Fault fault(Part file, List<FileKinds.Kind> kinds, long mostBytes) {
        if (file.getSize() == 0) {
            return Fault.EMPTY;
        }
        if (file.getSize() > mostBytes) {
            return Fault.TOO_LARGE;
        }
        String name = file.getSubmittedFileName() == null ? "" : file.getSubmittedFileName();
        byte[] beginning = beginning(file);
        return kinds.stream().anyMatch(kind -> kind.isCalled(name) && kind.begins(beginning))
                ? Fault.NONE
                : Fault.OTHER_KIND;
    }

    private static byte[] beginning(Part file) {
        try (InputStream content = file.getInputStream()) {
            return content.readNBytes(FileKinds.Kind.MOST_BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidatorException refused(String sentence) {
        return new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
}

package org.guichetloisirs.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.ImportReport;
import org.guichetloisirs.web.shared.Problems;
import org.jspecify.annotations.Nullable;

/**
 * A file brought in in two steps, for any kind of import: a preview that changes nothing, then the very same bytes
 * applied. The bytes wait in the view between the two, so that nobody applies another file than the one previewed.
 */
public abstract class ImportPage implements Serializable {

    private static final long serialVersionUID = 1L;
    /** A programme or a street directory is a few megabytes at most. */
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    @Inject
    private Problems problems;

    @Inject
    private AdminTexts texts;

    private transient @Nullable Part file;
    private @Nullable String fileName;
    private byte @Nullable [] content;
    private transient @Nullable ImportReport report;
    private boolean applied;

    /** What the import would do. */
    protected abstract ImportReport previewed(byte[] csv);

    /** Does it. */
    protected abstract ImportReport imported(byte[] csv);

    /** Checks and keeps what the form asks beside the file; false when it told of a problem. */
    protected boolean optionsAccepted() {
        return true;
    }

    /** Where problems are told. */
    protected final Problems problems() {
        return problems;
    }

    /** The words of the back-office. */
    protected final AdminTexts texts() {
        return texts;
    }

    /** Reads the file and shows what it would do. */
    public void preview() throws IOException {
        Part chosen = file;
        if (!optionsAccepted() || chosen == null) {
            return;
        }
        if (chosen.getSize() > MOST_BYTES) {
            problems.onField("file", texts.plain("import.too-large"));
            return;
        }
        try (InputStream in = chosen.getInputStream()) {
            byte[] read = in.readAllBytes();
            report = previewed(read);
            content = read;
            fileName = chosen.getSubmittedFileName();
            applied = false;
        } catch (BusinessRuleViolation violation) {
            problems.onField("file", violation.sentence());
        }
    }

    /** Applies the file that was previewed. */
    public void apply() {
        byte[] kept = content;
        if (kept == null) {
            problems.onPage(texts.plain("import.lost"));
            return;
        }
        try {
            report = imported(kept);
            applied = true;
            content = null;
        } catch (BusinessRuleViolation violation) {
            problems.onPage(violation.sentence());
        }
    }

    /** What the file does or did; null before the preview. */
    public @Nullable ImportReport getReport() {
        return report;
    }

    /** Whether the report tells what was done, not what would be. */
    public boolean isApplied() {
        return applied;
    }

    /** Whether the file was applied and had nothing new. */
    public boolean isNothingNew() {
        return applied && report != null && report.created() == 0 && report.updated() == 0;
    }

    /** The columns of the sample. */
    public List<String> getSampleColumns() {
        List<Map<String, String>> sample = report == null ? List.of() : report.sample();
        return sample.isEmpty() ? List.of() : List.copyOf(sample.get(0).keySet());
    }

    /** The name of the file on the administrator's machine. */
    public @Nullable String getFileName() {
        return fileName;
    }

    /** The upload itself, while its request lasts. */
    public @Nullable Part getFile() {
        return file;
    }

    /** Given by Faces. */
    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}

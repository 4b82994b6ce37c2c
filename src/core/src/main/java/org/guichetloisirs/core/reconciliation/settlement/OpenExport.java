package org.guichetloisirs.core.reconciliation.settlement;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file while its lines are read. */
final class OpenExport implements AutoCloseable {

    private final FileFacts facts;
    private final String sha256;
    private final ExportShape shape;
    private final ExportText.Lines lines;
    private final List<Integer> refused;
    private boolean atEnd;

    private OpenExport(
            FileFacts facts, String sha256, ExportShape shape, ExportText.Lines lines, List<Integer> refused) {
        this.facts = facts;
        this.sha256 = sha256;
        this.shape = shape;
        this.lines = lines;
        this.refused = refused;
    }

    /** After the last line that is done. */
    static OpenExport at(FileFacts facts, ExportText text, ExportShape shape, SettlementFiles files)
            throws IOException {
        int done = Math.max(shape.headerLine(), files.linesDone(text.sha256()));
        ExportText.Lines lines = text.lines();
        while (lines.number() < done && lines.next().isPresent()) {
            // Done in an earlier run.
        }
        return new OpenExport(facts, text.sha256(), shape, lines, new ArrayList<>(files.refusedLines(text.sha256())));
    }

    FileFacts facts() {
        return facts;
    }

    String sha256() {
        return sha256;
    }

    ExportShape shape() {
        return shape;
    }

    /** The next line; empty at the end. */
    Optional<String> next() throws IOException {
        Optional<String> line = lines.next();
        atEnd = line.isEmpty();
        return line;
    }

    int number() {
        return lines.number();
    }

    boolean isAtEnd() {
        return atEnd;
    }

    void refused(int number) {
        refused.add(number);
    }

    List<Integer> refusedLines() {
        return List.copyOf(refused);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}

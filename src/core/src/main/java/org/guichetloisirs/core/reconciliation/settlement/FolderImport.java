package org.guichetloisirs.core.reconciliation.settlement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.reconciliation.DiscrepancyKind;
import org.guichetloisirs.core.reconciliation.FoundDifference;
import org.guichetloisirs.core.reconciliation.Night;
import org.guichetloisirs.core.reconciliation.SettlementImport;
import org.jspecify.annotations.Nullable;

/**
 * Settlement exports from a folder, by their names, file after file; then the charges and refunds that no file settles in
 * time. How far it is stands in the database, in the transaction that wrote what was read: whoever goes on, this process
 * or another, goes on there. No file is ever moved, changed or deleted.
 */
@Dependent
class FolderImport implements SettlementImport {

    private static final Logger LOG = Logger.getLogger(FolderImport.class.getName());
    private static final int AT_ONCE = 100;
    /** A file that was touched so shortly before may still be on its way: the next night takes it. */
    private static final Duration STILL_WRITTEN = Duration.ofMinutes(1);

    private final SettlementFiles files;
    private final SettlementPages pages;
    private final OverdueCharges overdue;
    private final AppClock clock;
    private final Deque<Path> waiting = new ArrayDeque<>();
    private final Deque<SettlementItem> read = new ArrayDeque<>();
    private final LinesAhead ahead = new LinesAhead();
    /** Contents that were begun and need not be in the database yet, by digest: the name of the file. */
    private final Map<String, String> begun = new HashMap<>();

    private @Nullable OpenExport open;

    /** For the container. */
    @Inject
    FolderImport(SettlementFiles files, SettlementPages pages, OverdueCharges overdue, AppClock clock) {
        this.files = files;
        this.pages = pages;
        this.overdue = overdue;
        this.clock = clock;
    }

    private static SettlementColumns.Names names() {
        return SettlementColumns.Names.of(Settings.SETTLEMENT_COLUMNS.optional().orElse(""));
    }

    @Override
    public void open(Night night, @Nullable Serializable checkpoint) throws IOException {
        close();
        waiting.clear();
        read.clear();
        ahead.clear();
        begun.clear();
        overdue.begin(night);
        Optional<String> folder = Settings.SETTLEMENT_FOLDER.optional();
        if (folder.isPresent()) {
            waiting.addAll(exports(Path.of(folder.get())));
        }
    }

    private static List<Path> exports(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            throw new IOException("The folder of settlement exports, " + Settings.SETTLEMENT_FOLDER.key() + "=" + folder
                    + ", is not there: make it, or take the setting away.");
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, FolderImport::isExport)) {
            entries.forEach(found::add);
        }
        found.sort(null);
        return found;
    }

    private static boolean isExport(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".csv") || name.endsWith(".txt")) && !name.startsWith(".") && Files.isRegularFile(path);
    }

    @Override
    public @Nullable Line next() throws IOException {
        while (read.isEmpty()) {
            if (open != null) {
                more(open);
            } else if (!waiting.isEmpty()) {
                begin(waiting.remove());
            } else {
                read.addAll(overdue.next(ahead, AT_ONCE));
                if (read.isEmpty()) {
                    return null;
                }
            }
        }
        return read.remove();
    }

    private void begin(Path path) throws IOException {
        FileFacts facts = FileFacts.of(path);
        if (facts.modifiedAt().plus(STILL_WRITTEN).isAfter(clock.now())) {
            LOG.info(() -> "Settlement export " + facts.name() + " was written a moment ago: the next night takes it");
            return;
        }
        SettlementColumns.Names names = names();
        if (files.lookingLike(facts).filter(file -> isDone(file, names)).isPresent()) {
            return;
        }
        ExportText text = ExportText.of(path);
        Optional<SettlementFile> before = files.named(facts.name(), text.sha256());
        if (before.filter(file -> isDone(file, names)).isPresent()) {
            return;
        }
        String first = Optional.ofNullable(begun.get(text.sha256()))
                .or(() -> files.taken(text.sha256()).map(SettlementFile::name))
                .orElse(facts.name());
        if (!first.equals(facts.name())) {
            LOG.info(
                    () -> "Settlement export " + facts.name() + " was taken before, as " + first + ": nothing is done");
            read.add(new SettlementItem.Copied(
                    facts, text.sha256(), Reason.of(new BusinessRuleViolation("settlement.taken-already", first))));
            return;
        }
        try {
            open = OpenExport.at(facts, text, ExportShape.of(text, names), files);
            begun.put(text.sha256(), facts.name());
            read.add(new SettlementItem.Begun(facts, text.sha256()));
        } catch (BusinessRuleViolation unmappable) {
            read.add(keptAside(facts, text, Reason.of(unmappable)));
        }
    }

    /** A copy of an unmappable file is as unmappable; an unmappable one has another chance with other names. */
    private static boolean isDone(SettlementFile file, SettlementColumns.Names names) {
        return switch (file.state()) {
            case READING -> false;
            case TAKEN, COPY -> true;
            case ASIDE -> file.columnNames().equals(names.written());
        };
    }

    private static SettlementItem keptAside(FileFacts facts, ExportText text, Reason reason) {
        LOG.warning(() ->
                "Settlement export " + facts.name() + " is kept aside. " + Language.ENGLISH.speaking(reason::sentence));
        return new SettlementItem.KeptAside(
                facts,
                text.sha256(),
                reason,
                new FoundDifference(
                        DiscrepancyKind.SETTLEMENT_FILE_KEPT_ASIDE,
                        facts.reference(text.sha256()),
                        null,
                        null,
                        FoundDifference.Side.NOTHING,
                        new FoundDifference.Side(SettlementWords.keptAside(facts.name(), reason), null),
                        null));
    }

    private void more(OpenExport export) throws IOException {
        List<SettlementItem> page = pages.next(export, ahead, AT_ONCE);
        if (export.isAtEnd()) {
            export.close();
            open = null;
        }
        read.addAll(page);
    }

    @Override
    public Serializable checkpoint() {
        OpenExport export = open;
        return export == null ? "" : export.facts().name() + ":" + export.number();
    }

    @Override
    public void write(Night held, List<Line> lines) {
        files.write(lines.stream().map(SettlementItem.class::cast).toList(), names().written());
    }

    @Override
    public void close() throws IOException {
        OpenExport export = open;
        open = null;
        if (export != null) {
            export.close();
        }
    }
}

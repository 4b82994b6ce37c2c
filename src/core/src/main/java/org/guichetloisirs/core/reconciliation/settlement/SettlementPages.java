package org.guichetloisirs.core.reconciliation.settlement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.SearchText;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.payment.Charge;
import org.guichetloisirs.core.payment.Charges;
import org.guichetloisirs.core.reconciliation.DiscrepancyKind;
import org.guichetloisirs.core.reconciliation.FoundDifference;
import org.jspecify.annotations.Nullable;

/** Lines of an export beside what we have about them, many at once: a few questions to the database for a whole page. */
@Dependent
class SettlementPages {

    /** How a line of sums begins, folded. */
    private static final Set<String> SUMS = Set.of("total", "totaux", "totals", "sous", "grand", "sub", "subtotal");

    private final SettlementFiles files;
    private final Charges charges;

    @Inject
    SettlementPages(SettlementFiles files, Charges charges) {
        this.files = files;
        this.charges = charges;
    }

    /** A line, understood or refused. */
    private record Read(
            LineOfFile at,
            @Nullable SettledLine line,
            @Nullable Reason reason) {

        Stream<SettledLine> understood() {
            return Stream.ofNullable(line);
        }
    }

    /** What we have about the lines of a page. */
    private record Ours(Map<String, List<Charge>> byOrderId, Map<String, List<Charge>> byInvoice, List<Charge> others) {

        List<Charge> about(SettledLine line) {
            if (line.orderId().isEmpty() && line.invoice().isEmpty()) {
                return others;
            }
            return Stream.concat(
                            byOrderId.getOrDefault(line.orderId(), List.of()).stream(),
                            byInvoice.getOrDefault(line.invoiceTail(), List.of()).stream())
                    .distinct()
                    .toList();
        }

        Stream<Charge> all() {
            return Stream.concat(
                    Stream.concat(byOrderId.values().stream(), byInvoice.values().stream())
                            .flatMap(List::stream),
                    others.stream());
        }
    }

    /** The next lines, in their order; after the last one the file's end. */
    List<SettlementItem> next(OpenExport export, LinesAhead ahead, int most) throws IOException {
        List<Read> page = new ArrayList<>();
        Optional<String> text;
        while (page.size() < most && (text = export.next()).isPresent()) {
            read(export, text.get()).ifPresent(page::add);
        }
        List<SettlementItem> items = items(export, page, ahead);
        if (export.isAtEnd()) {
            items.add(new SettlementItem.Ended(export.sha256(), export.number(), refusedLines(export)));
        }
        return items;
    }

    /** Empty for a line without content, and for sums below the lines. */
    private static Optional<Read> read(OpenExport export, String text) {
        LineOfFile at = LineOfFile.of(export.facts().name(), export.sha256(), export.number(), text);
        ExportShape shape = export.shape();
        try {
            List<String> cells = ExportText.cells(text, shape.delimiter());
            if (cells.stream().allMatch(String::isEmpty) || isSum(cells, shape.columns())) {
                return Optional.empty();
            }
            return Optional.of(new Read(at, SettledLine.of(cells, shape.columns(), shape.order()), null));
        } catch (BusinessRuleViolation refused) {
            return Optional.of(new Read(at, null, Reason.of(refused)));
        }
    }

    private static boolean isSum(List<String> cells, SettlementColumns columns) {
        String first =
                cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        return SearchText.words(first).findFirst().filter(SUMS::contains).isPresent()
                && columns.get(SettlementField.TRANSACTION_DATE, cells).isEmpty()
                && columns.get(SettlementField.SETTLEMENT_DATE, cells).isEmpty();
    }

    private List<SettlementItem> items(OpenExport export, List<Read> page, LinesAhead ahead) {
        ahead.forgetWritten(files);
        List<SettledLine> lines = page.stream().flatMap(Read::understood).toList();
        Ours ours = ours(lines);
        Set<String> settled = new HashSet<>(files.settled(
                ours.all().flatMap(SettlementTarget::all).distinct().toList()));
        settled.addAll(ahead.targets());
        Map<String, SettlementFiles.Seen> seen = files.seen(
                lines.stream().map(SettledLine::fingerprint).distinct().toList(), export.sha256());
        SettlementMatcher matcher = new SettlementMatcher(Settings.SETTLEMENT_DAYS.number());
        List<SettlementItem> items = new ArrayList<>();
        for (Read read : page) {
            SettledLine line = read.line();
            if (line == null) {
                export.refused(read.at().number());
                items.add(new SettlementItem.Refused(read.at(), Objects.requireNonNull(read.reason())));
                continue;
            }
            String fingerprint = line.fingerprint();
            SettlementFiles.Seen times = ahead.seen(
                    fingerprint, export.sha256(), seen.getOrDefault(fingerprint, SettlementFiles.Seen.NEVER));
            boolean known = times.here() < times.elsewhere();
            SettlementMatch match = known ? null : matcher.match(read.at(), line, ours.about(line), settled);
            String target = match == null ? null : match.target();
            if (target != null) {
                settled.add(target);
            }
            SettlementItem.Taken taken = new SettlementItem.Taken(read.at(), line, fingerprint, match);
            ahead.add(taken);
            items.add(taken);
        }
        return items;
    }

    private Ours ours(List<SettledLine> lines) {
        Map<String, List<Charge>> byOrderId = charges.withOrderIds(named(lines, SettledLine::orderId)).stream()
                .collect(Collectors.groupingBy(Charge::gatewayOrderId));
        Map<String, List<Charge>> byInvoice = charges.withInvoices(named(lines, SettledLine::invoiceTail)).stream()
                .collect(Collectors.groupingBy(Charge::invoice));
        List<SettledLine> bare = lines.stream()
                .filter(line -> line.orderId().isEmpty() && line.invoice().isEmpty())
                .toList();
        return new Ours(byOrderId, byInvoice, charges.withAuthorizations(named(bare, SettledLine::authorization)));
    }

    private static List<String> named(List<SettledLine> lines, Function<SettledLine, String> name) {
        return lines.stream()
                .map(name)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    private static List<FoundDifference> refusedLines(OpenExport export) {
        List<Integer> refused = export.refusedLines();
        return refused.isEmpty()
                ? List.of()
                : List.of(new FoundDifference(
                        DiscrepancyKind.SETTLEMENT_FILE_KEPT_ASIDE,
                        export.facts().reference(export.sha256()),
                        null,
                        null,
                        FoundDifference.Side.NOTHING,
                        new FoundDifference.Side(
                                SettlementWords.linesRefused(export.facts().name(), refused), null),
                        null));
    }
}

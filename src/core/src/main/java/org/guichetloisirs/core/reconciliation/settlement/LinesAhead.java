package org.guichetloisirs.core.reconciliation.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetloisirs.core.reconciliation.settlement.SettlementFiles.Days;
import org.guichetloisirs.core.reconciliation.settlement.SettlementFiles.Seen;
import org.jspecify.annotations.Nullable;

/** Lines that were read and are not in the database yet: what follows them must know of them. */
final class LinesAhead {

    private record Ahead(
            String sha256,
            int number,
            String fingerprint,
            boolean known,
            @Nullable String target,
            LocalDate dated) {}

    private final List<Ahead> lines = new ArrayList<>();

    void add(SettlementItem.Taken taken) {
        SettlementMatch match = taken.match();
        lines.add(new Ahead(
                taken.at().sha256(),
                taken.number(),
                taken.fingerprint(),
                match == null,
                match == null ? null : match.target(),
                taken.line().dated()));
    }

    /** Forgets those that are in the database by now. */
    void forgetWritten(SettlementFiles files) {
        Set<String> digests = lines.stream().map(Ahead::sha256).collect(Collectors.toSet());
        for (String sha256 : digests) {
            int done = files.linesDone(sha256);
            lines.removeIf(line -> line.sha256().equals(sha256) && line.number() <= done);
        }
    }

    void clear() {
        lines.clear();
    }

    /** How often a line of this content is among them, beside what the database has seen. */
    Seen seen(String fingerprint, String sha256, Seen written) {
        long elsewhere = written.elsewhere();
        long here = written.here();
        for (Ahead line : lines) {
            if (line.fingerprint().equals(fingerprint)) {
                if (line.sha256().equals(sha256)) {
                    here++;
                } else if (!line.known()) {
                    elsewhere++;
                }
            }
        }
        return new Seen(elsewhere, here);
    }

    /** What they settle. */
    Set<String> targets() {
        return lines.stream()
                .map(Ahead::target)
                .filter(target -> target != null)
                .collect(Collectors.toSet());
    }

    /** The first and last day of the database's lines and of these. */
    Optional<Days> days(Optional<Days> written) {
        Optional<Days> days = written;
        for (Ahead line : lines) {
            days = Optional.of(days.map(so -> so.with(line.dated())).orElse(new Days(line.dated(), line.dated())));
        }
        return days;
    }
}

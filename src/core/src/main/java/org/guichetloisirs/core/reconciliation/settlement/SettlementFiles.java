package org.guichetloisirs.core.reconciliation.settlement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.ledger.Ledger;

/** What was taken of which file, and what it meant for the books; in the caller's transaction. */
@Dependent
class SettlementFiles {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private Ledger ledger;

    @Inject
    private AppClock clock;

    /** For the container. */
    protected SettlementFiles() {}

    /** With what the container would have injected. */
    SettlementFiles(EntityManager em, Ledger ledger, AppClock clock) {
        this.em = em;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A file that looks as it did when it was done with, so that it need not be read to know it. */
    Optional<SettlementFile> lookingLike(FileFacts facts) {
        return one(em.createQuery(
                        "select f from SettlementFile f where f.name = :name and f.size = :size and f.modifiedAt = :at",
                        SettlementFile.class)
                .setParameter("name", facts.name())
                .setParameter("size", facts.size())
                .setParameter("at", facts.modifiedAt())
                .getResultList());
    }

    /** The file that was, or is being, taken with this content. */
    Optional<SettlementFile> taken(String sha256) {
        return one(em.createQuery("select f from SettlementFile f where f.takenSha256 = :sha256", SettlementFile.class)
                .setParameter("sha256", sha256)
                .getResultList());
    }

    /** The file of this name and content, whatever became of it. */
    Optional<SettlementFile> named(String name, String sha256) {
        return one(em.createQuery(
                        "select f from SettlementFile f where f.name = :name and f.sha256 = :sha256",
                        SettlementFile.class)
                .setParameter("name", name)
                .setParameter("sha256", sha256)
                .getResultList());
    }

    private static <T> Optional<T> one(List<T> found) {
        return found.stream().findFirst();
    }

    /** How many of its lines are done, by what is committed. */
    int linesDone(String sha256) {
        return em
                .createQuery("select f.linesDone from SettlementFile f where f.takenSha256 = :sha256", Integer.class)
                .setParameter("sha256", sha256)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(0);
    }

    /** The lines of it that were refused. */
    List<Integer> refusedLines(String sha256) {
        return em.createQuery(
                        "select r.lineNumber from SettlementRefusal r, SettlementFile f where r.fileId = f.id"
                                + " and f.takenSha256 = :sha256 order by r.lineNumber",
                        Integer.class)
                .setParameter("sha256", sha256)
                .getResultList();
    }

    /** Of these targets those that are settled. */
    Set<String> settled(Collection<String> targets) {
        return targets.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        em.createQuery("select l.target from SettlementRow l where l.target in :targets", String.class)
                                .setParameter("targets", targets)
                                .getResultList());
    }

    /** How often a line of this content was taken from other files, and seen in this one. */
    record Seen(long elsewhere, long here) {

        static final Seen NEVER = new Seen(0, 0);
    }

    Map<String, Seen> seen(Collection<String> fingerprints, String sha256) {
        Map<String, Seen> seen = new HashMap<>();
        if (!fingerprints.isEmpty()) {
            em.createQuery(
                            "select l.fingerprint, f.takenSha256, l.known, count(l) from SettlementRow l,"
                                    + " SettlementFile f where l.fileId = f.id and l.fingerprint in :fingerprints"
                                    + " group by l.fingerprint, f.takenSha256, l.known",
                            Object[].class)
                    .setParameter("fingerprints", fingerprints)
                    .getResultList()
                    .forEach(row -> seen.merge(
                            (String) row[0],
                            counted(sha256.equals(row[1]), (Boolean) row[2], (Long) row[3]),
                            (a, b) -> new Seen(a.elsewhere() + b.elsewhere(), a.here() + b.here())));
        }
        return seen;
    }

    private static Seen counted(boolean here, boolean known, long rows) {
        return here ? new Seen(0, rows) : new Seen(known ? 0 : rows, 0);
    }

    /** The first and the last day of what was taken; empty before the first line. */
    Optional<Days> days() {
        Object[] days = em.createQuery("select min(l.dated), max(l.dated) from SettlementRow l", Object[].class)
                .getSingleResult();
        return days[0] == null
                ? Optional.empty()
                : Optional.of(new Days((LocalDate) days[0], (LocalDate) Objects.requireNonNull(days[1])));
    }

    /** From one day to another, both included. */
    record Days(LocalDate first, LocalDate last) {

        Days with(LocalDate day) {
            return new Days(day.isBefore(first) ? day : first, day.isAfter(last) ? day : last);
        }
    }

    /** Up to where charges, or refunds, were examined; empty before the first. */
    Optional<SettlementCursor> cursor(SettlementCursor.Subject subject) {
        return Optional.ofNullable(em.find(SettlementCursor.class, subject));
    }

    /** Writes down what was read, in its order. */
    void write(List<SettlementItem> items, String columnNames) {
        Map<String, SettlementFile> files = new HashMap<>();
        for (SettlementItem item : items) {
            if (item instanceof SettlementItem.Begun begun) {
                SettlementFile file = file(begun.facts(), begun.sha256());
                file.read(columnNames, clock.now());
                files.put(begun.sha256(), file);
            } else if (item instanceof SettlementItem.Copied copied) {
                file(copied.facts(), copied.sha256()).copyOf(copied.reason(), clock.now());
            } else if (item instanceof SettlementItem.KeptAside aside) {
                file(aside.facts(), aside.sha256()).keepAside(aside.reason(), columnNames, clock.now());
            } else if (item instanceof SettlementItem.Taken taken) {
                write(taken, file(files, taken.at().sha256()));
            } else if (item instanceof SettlementItem.Refused refused) {
                SettlementFile file = file(files, refused.at().sha256());
                if (file.linesDone() < refused.number()) {
                    em.persist(new SettlementRefusal(file.id(), refused));
                    file.refused();
                    file.line(refused.number());
                }
            } else if (item instanceof SettlementItem.Ended ended) {
                SettlementFile file = file(files, ended.sha256());
                file.line(ended.lines());
                file.taken(clock.now());
            } else if (item instanceof SettlementItem.Examined examined) {
                SettlementCursor cursor = cursor(examined.subject()).orElseGet(() -> newCursor(examined.subject()));
                cursor.move(examined.at(), examined.id());
            }
        }
    }

    /** A line that is done already changes nothing. */
    private void write(SettlementItem.Taken taken, SettlementFile file) {
        if (file.linesDone() >= taken.number()) {
            return;
        }
        SettlementRow row = new SettlementRow(file.id(), taken);
        em.persist(row);
        SettlementMatch match = taken.match();
        if (match == null) {
            file.known();
        } else {
            file.settled(taken.line(), match.agrees());
            ledger.post(match.posting(taken.line(), row.id()));
        }
        file.line(taken.number());
    }

    private SettlementFile file(FileFacts facts, String sha256) {
        SettlementFile file = named(facts.name(), sha256).orElseGet(() -> {
            SettlementFile fresh = new SettlementFile(facts, sha256, clock.now());
            em.persist(fresh);
            return fresh;
        });
        file.seen(facts);
        return file;
    }

    private SettlementFile file(Map<String, SettlementFile> files, String sha256) {
        return files.computeIfAbsent(sha256, key -> taken(key)
                .orElseThrow(() -> new IllegalStateException("No file was begun with " + key)));
    }

    private SettlementCursor newCursor(SettlementCursor.Subject subject) {
        SettlementCursor fresh = new SettlementCursor(subject);
        em.persist(fresh);
        return fresh;
    }
}

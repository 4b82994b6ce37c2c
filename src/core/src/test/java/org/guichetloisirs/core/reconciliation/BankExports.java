package org.guichetloisirs.core.reconciliation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.sandbox.Batch;
import org.guichetloisirs.sandbox.GatewayTransaction;
import org.guichetloisirs.sandbox.Sandbox;

/**
 * Plays the card company of the morning after: what the simulator's closed batches hold becomes an export, one day in
 * French, the next in English. A test spoils lines before they are written.
 */
final class BankExports {

    private static final ZoneId EASTERN = ZoneId.of("America/Toronto");
    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A line of an export, before it is written. */
    record Line(String orderId, String authorization, String type, Money amount, LocalDate charged, LocalDate settled) {

        Line ofAmount(Money other) {
            return new Line(orderId, authorization, type, other, charged, settled);
        }

        Line settledOn(LocalDate day) {
            return new Line(orderId, authorization, type, amount, charged, day);
        }

        boolean isSale() {
            return type.equals("Purchase");
        }
    }

    private final Sandbox sandbox;
    private final String terminal;
    private final Path folder;
    private final AppClock clock;
    private final Set<Integer> exported = new HashSet<>();
    private Money deposited = Money.ZERO;

    BankExports(Sandbox sandbox, String terminal, Path folder, AppClock clock) {
        this.sandbox = sandbox;
        this.terminal = terminal;
        this.folder = folder;
        this.clock = clock;
    }

    /** What was charged, given back and undone in the batches that closed since the last time. */
    List<Line> morning(LocalDate today) {
        Set<Integer> closed = sandbox.batches().stream()
                .filter(batch -> batch.terminal().equals(terminal) && batch.closedAt() != null)
                .map(Batch::number)
                .filter(exported::add)
                .collect(Collectors.toSet());
        List<GatewayTransaction> held = sandbox.transactions().stream()
                .filter(t -> t.approved() && t.terminal().equals(terminal) && closed.contains(t.batch()))
                .toList();
        Set<String> voided = held.stream()
                .filter(t -> t.type().equals("purchasecorrection"))
                .map(GatewayTransaction::orderId)
                .collect(Collectors.toSet());
        // Whether a voided sale appears at all is not published: one day it does, with its void, the next it does not.
        boolean showsVoided = today.getDayOfMonth() % 2 == 0;
        List<Line> lines = new ArrayList<>();
        for (GatewayTransaction t : held) {
            Optional<String> type = type(t, voided.contains(t.orderId()) && !showsVoided);
            type.ifPresent(name -> lines.add(new Line(
                    t.orderId(),
                    t.authCode(),
                    name,
                    new Money(t.cents()),
                    LocalDate.ofInstant(t.time(), EASTERN),
                    today)));
        }
        return lines;
    }

    private static Optional<String> type(GatewayTransaction t, boolean hidden) {
        if (t.type().equals("refund")) {
            return Optional.of("Refund");
        }
        if (hidden) {
            return Optional.empty();
        }
        return Optional.of(t.isCharge() ? "Purchase" : "Purchase Correction");
    }

    /**
     * Writes an export of an hour ago.
     *
     * @param unreadable lines as they stand, after the others
     */
    Path write(String name, LocalDate day, List<Line> lines, List<String> unreadable) {
        lines.forEach(
                line -> deposited = line.isSale() ? deposited.plus(line.amount()) : deposited.minus(line.amount()));
        boolean french = day.getDayOfMonth() % 2 == 1;
        StringBuilder text = new StringBuilder(
                french
                        ? "\uFEFFRapport de règlement;;;;;\r\nNuméro de commande;Code d'autorisation;Type de transaction;Montant;"
                                + "Date de la transaction;Date de règlement\r\n"
                        : "Order ID,Auth Code,Transaction Type,Amount,Transaction Date,Settlement Date\n");
        for (Line line : lines) {
            text.append(french ? french(line) : english(line));
        }
        unreadable.forEach(line -> text.append(line).append('\n'));
        return write(name, text.toString());
    }

    /** Writes a file as it stands. */
    Path write(String name, String text) {
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            Files.setLastModifiedTime(file, FileTime.from(clock.now().minusSeconds(3600)));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String french(Line line) {
        String type = line.isSale() ? "Achat" : line.type().equals("Refund") ? "Remboursement" : "Correction d'achat";
        Money signed = line.isSale() ? line.amount() : line.amount().negated();
        return String.join(
                        ";",
                        line.orderId(),
                        line.authorization(),
                        type,
                        Language.FRENCH.speaking(signed::display),
                        FRENCH_DAY.format(line.charged()),
                        FRENCH_DAY.format(line.settled()))
                + "\r\n";
    }

    private static String english(Line line) {
        return String.join(
                        ",",
                        line.orderId(),
                        line.authorization(),
                        line.type(),
                        String.format(Locale.ROOT, "\"$%,.2f\"", line.amount().toDollars()),
                        line.charged().toString(),
                        line.settled().toString())
                + "\n";
    }

    /** What all exports together say was deposited. */
    Money deposited() {
        return deposited;
    }
}

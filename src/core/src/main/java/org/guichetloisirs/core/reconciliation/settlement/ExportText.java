package org.guichetloisirs.core.reconciliation.settlement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/**
 * A file of an export as bytes and as lines, read without ever holding it whole: UTF-8 with or without its mark, else
 * Windows' form of ISO-8859-1. A record is a line: a quotation mark that nobody closed spoils one line, not the file.
 */
final class ExportText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String MARK = "\uFEFF";
    private static final int BUFFER = 65_536;
    /** No line of an export is nearly as long; a file of one line must not fill the memory. */
    private static final int LONGEST_LINE = 20_000;

    private final Path file;
    private final String sha256;
    private final boolean text;
    private final Charset charset;

    private ExportText(Path file, String sha256, boolean text, Charset charset) {
        this.file = file;
        this.sha256 = sha256;
        this.text = text;
        this.charset = charset;
    }

    /** Reads it once, for its digest and its encoding. */
    static ExportText of(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer scratch = CharBuffer.allocate(BUFFER);
        boolean utf8 = true;
        boolean text = true;
        try (InputStream in = Files.newInputStream(file)) {
            int read;
            while ((read = in.read(bytes.array(), bytes.position(), bytes.remaining())) >= 0) {
                int from = bytes.position();
                digest.update(bytes.array(), from, read);
                for (int i = from; i < from + read; i++) {
                    text &= bytes.array()[i] != 0;
                }
                bytes.position(from + read).flip();
                scratch.clear();
                utf8 = utf8 && !decoder.decode(bytes, scratch, false).isError();
                if (utf8) {
                    bytes.compact();
                } else {
                    bytes.clear();
                }
            }
            bytes.flip();
            scratch.clear();
            utf8 = utf8 && !decoder.decode(bytes, scratch, true).isError();
        }
        return new ExportText(file, Sha256.hex(digest.digest()), text, utf8 ? StandardCharsets.UTF_8 : WINDOWS);
    }

    /** What names its content: 64 hexadecimal digits. */
    String sha256() {
        return sha256;
    }

    /** Whether it is text at all. */
    boolean isText() {
        return text;
    }

    Lines lines() throws IOException {
        return new Lines(new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), BUFFER));
    }

    /** The lines one after the other, with their numbers. */
    static final class Lines implements AutoCloseable {

        private final BufferedReader reader;
        private int number;

        private Lines(BufferedReader reader) {
            this.reader = reader;
        }

        /** The next line, without its end; empty at the end of the file. */
        Optional<String> next() throws IOException {
            StringBuilder line = new StringBuilder();
            int c;
            while ((c = reader.read()) >= 0 && c != '\n') {
                if (line.length() < LONGEST_LINE) {
                    line.append((char) c);
                }
            }
            if (c < 0 && line.isEmpty()) {
                return Optional.empty();
            }
            number++;
            String text = line.toString();
            if (number == 1 && text.startsWith(MARK)) {
                text = text.substring(1);
            }
            return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
        }

        /** The number of the line that was read last, as an editor shows it; 0 before the first. */
        int number() {
            return number;
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /**
     * The cells of a line without the blanks around them.
     *
     * @throws BusinessRuleViolation {@code settlement.quotes} where a quotation mark is not closed
     */
    static List<String> cells(String line, char delimiter) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(delimiter == '|' ? null : '"')
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(line), format)) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty()
                    ? List.of()
                    : records.get(0).stream().map(ExportText::strip).toList();
        } catch (IOException | IllegalStateException | java.io.UncheckedIOException e) {
            throw new BusinessRuleViolation("settlement.quotes");
        }
    }

    /** Blanks that do not break stand around cells of French files too. */
    private static String strip(String cell) {
        int from = 0;
        int to = cell.length();
        while (from < to && isBlank(cell.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(cell.charAt(to - 1))) {
            to--;
        }
        return cell.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}

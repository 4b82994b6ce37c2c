package org.guichetloisirs.core.kernel;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file as towns write it: UTF-8 with or without its mark, else ISO-8859-1 (Windows' form of it); parted by commas,
 * semicolons, tabs or vertical bars; headers compared without accents, case and punctuation ({@code «Prix (résident)»} is
 * {@code prix resident}). Empty lines are skipped.
 */
public final class CsvFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private final List<String> headers;
    private final List<Row> rows;

    private CsvFile(List<String> headers, List<Row> rows) {
        this.headers = headers;
        this.rows = rows;
    }

    /**
     * Reads a whole file.
     *
     * @param needed the headers without which the file is not what was asked for, in any writing
     * @throws BusinessRuleViolation {@code import.not-a-csv} if it is no text, has no header or lacks a needed one
     */
    public static CsvFile read(byte[] file, Collection<String> needed) {
        String text = decode(file);
        String firstLine =
                text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char delimiter = delimiter(firstLine);
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                // Who parts cells by bars does not quote them: a quotation mark is a part of the text.
                .setQuote(delimiter == '|' ? null : '"')
                // Kept, so that a row's line is the one that an editor shows; skipped below.
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            return read(parser, needed);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new BusinessRuleViolation("import.not-a-csv");
        }
    }

    private static CsvFile read(CSVParser parser, Collection<String> needed) {
        List<String> headers = List.of();
        List<Row> rows = new ArrayList<>();
        long lineBefore = 0;
        for (CSVRecord cells : parser) {
            int line = (int) lineBefore + 1;
            lineBefore = parser.getCurrentLineNumber();
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (headers.isEmpty()) {
                headers = cells.stream().map(CsvFile::column).toList();
            } else {
                rows.add(row(line, headers, cells));
            }
        }
        for (String column : needed) {
            if (!headers.contains(column(column))) {
                throw new BusinessRuleViolation("import.not-a-csv");
            }
        }
        return new CsvFile(headers, rows);
    }

    private static Row row(int line, List<String> headers, CSVRecord cells) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < headers.size() && i < cells.size(); i++) {
            values.putIfAbsent(headers.get(i), cells.get(i));
        }
        return new Row(line, values, cells.size() == headers.size(), String.join(" | ", cells.toList()));
    }

    private static String column(String header) {
        return SearchText.fold(header);
    }

    private static String decode(byte[] file) {
        for (byte b : file) {
            if (b == 0) {
                throw new BusinessRuleViolation("import.not-a-csv");
            }
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file, WINDOWS);
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    /** The separator that a header has most of, outside quotation marks: comma, semicolon, tab or vertical bar. */
    public static char delimiter(String header) {
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            boolean quoted = false;
            long count = 0;
            for (char c : header.toCharArray()) {
                quoted ^= c == '"';
                count += c == candidate && !quoted ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** The folded headers, in the file's order. */
    public List<String> headers() {
        return headers;
    }

    /** Whether the file has a column of this header, in any writing. */
    public boolean has(String header) {
        return headers.contains(column(header));
    }

    /** The lines of data, in the file's order. */
    public List<Row> rows() {
        return rows;
    }

    /** One line of data. */
    public static final class Row {

        private final int line;
        private final Map<String, String> values;
        private final boolean complete;
        private final String content;

        private Row(int line, Map<String, String> values, boolean complete, String content) {
            this.line = line;
            this.values = values;
            this.complete = complete;
            this.content = content;
        }

        /** Where it begins in the file, the first line being 1. */
        public int line() {
            return line;
        }

        /** The cell under this header without the blanks around it; empty where the cell or the column is missing. */
        public String get(String header) {
            return values.getOrDefault(column(header), "");
        }

        /** The first of these columns that the row fills: files of different years name one thing differently. */
        public Optional<String> first(String... headers) {
            for (String header : headers) {
                @Nullable String value = values.get(column(header));
                if (value != null && !value.isEmpty()) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        }

        /** Whether it has as many cells as there are headers. */
        public boolean complete() {
            return complete;
        }

        /** The cells as they were read, for the report of what was refused. */
        public String content() {
            return content;
        }

        /** The cells by folded header, for the preview. */
        public Map<String, String> values() {
            return Map.copyOf(values);
        }
    }
}

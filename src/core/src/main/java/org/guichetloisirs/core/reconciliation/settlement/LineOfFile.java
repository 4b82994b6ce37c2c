package org.guichetloisirs.core.reconciliation.settlement;

import java.util.regex.Pattern;

/**
 * Where a line stands.
 *
 * @param file the file's name
 * @param sha256 the file's digest
 * @param number the line's number, the first of the file being 1
 * @param content the line as it was read, without anything that looks like a whole card number
 */
record LineOfFile(String file, String sha256, int number, String content) {

    private static final int LONGEST = 1000;
    private static final int DIGEST_SHOWN = 8;
    /** Exports mask them; one that does not must not spread them. */
    private static final Pattern CARD_NUMBER = Pattern.compile("(?<!\\d)\\d{6}(?:[ -]?\\d){3,9}(?=\\d{4}(?!\\d))");

    static LineOfFile of(String file, String sha256, int number, String line) {
        String masked = CARD_NUMBER.matcher(line).replaceAll("******");
        return new LineOfFile(file, sha256, number, masked.length() <= LONGEST ? masked : masked.substring(0, LONGEST));
    }

    /** What a difference found in it is about: the charge, and this line of this file. */
    String reference(SettledLine line) {
        return line.reference() + ":" + shortDigest() + ":" + number;
    }

    /** Enough of the digest to tell files apart. */
    String shortDigest() {
        return sha256.substring(0, DIGEST_SHOWN);
    }
}

package org.guichetloisirs.core.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Programmes of our own writing in the shapes of the towns' files. */
public final class Csv {

    static final String PRICED =
            "CODE_SESSION|DESCRIPTION|DESCRIPTION_ACT|DESCRIPTION_NAT|NOM_COUR|TARIF_BASE|LIEU_1|LIEU_2"
                    + "|ARRONDISSEMENT|ADRESSE|DATE_DEB|DATE_FIN|JOUR_SEMAINE|HEURE_DEBUT|HEURE_FIN";
    static final String FREE = PRICED.replace("|TARIF_BASE", "");

    private Csv() {}

    /** A line with a price; what is not named is always the same. */
    public static String line(String session, String title, String price, String day, String from, String to) {
        return line(session, title, price, "Gymnase A", "2027-01-11", "2027-03-29", day, from, to);
    }

    /** The same in another room and between other days. */
    public static String line(
            String session,
            String title,
            String price,
            String room,
            String first,
            String last,
            String day,
            String from,
            String to) {
        return String.join(
                "|",
                session,
                title,
                "Jeux",
                "Sports",
                "Loisirs du Moulin",
                price,
                "Centre du Moulin",
                room,
                "Secteur Nord",
                "12, rue du Moulin, Québec (QC) G1A 1A1 ",
                first,
                last,
                day,
                from,
                to);
    }

    static String withoutPrice(String line) {
        String[] cells = line.split("\\|", -1);
        cells[5] = "\u0000";
        return String.join("|", cells).replace("|\u0000", "");
    }

    /** A whole file with prices, as a town sends it: UTF-8 with its mark, CRLF. */
    public static byte[] priced(String... lines) {
        return file(PRICED, lines);
    }

    static byte[] file(String header, String... lines) {
        return ("\uFEFF" + header + "\r\n" + String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    static ProgrammeFile read(String... lines) {
        return new ProgrammeFile(priced(lines));
    }

    static List<String> reasons(ProgrammeFile file) {
        return file.refused().stream()
                .map(refused -> refused.line() + " " + refused.reason())
                .toList();
    }
}

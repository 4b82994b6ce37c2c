package org.guichetloisirs.core.catalogue;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the towns' systems leave in their exports, taken out: HTML, soft hyphens, doubled and trailing blanks. */
final class CleanText {

    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]{0,200}>|<!--.*?-->");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF\\p{Cc}&&[^\\t\\r\\n]]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("shy", ""),
            Map.entry("rsquo", "’"),
            Map.entry("laquo", "«"),
            Map.entry("raquo", "»"),
            Map.entry("ndash", "–"),
            Map.entry("eacute", "é"),
            Map.entry("Eacute", "É"),
            Map.entry("egrave", "è"),
            Map.entry("ecirc", "ê"),
            Map.entry("agrave", "à"),
            Map.entry("Agrave", "À"),
            Map.entry("acirc", "â"),
            Map.entry("ccedil", "ç"),
            Map.entry("icirc", "î"),
            Map.entry("iuml", "ï"),
            Map.entry("ocirc", "ô"),
            Map.entry("ucirc", "û"),
            Map.entry("ugrave", "ù"));

    private CleanText() {}

    static String of(String raw) {
        String text = TAG.matcher(raw).replaceAll(" ");
        text = ENTITY.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(character(found)));
        text = INVISIBLE.matcher(text).replaceAll("");
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    private static String character(MatchResult entity) {
        String name = entity.group(1);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, entity.group());
        }
        boolean hex = name.startsWith("#x") || name.startsWith("#X");
        int code = hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
    }
}

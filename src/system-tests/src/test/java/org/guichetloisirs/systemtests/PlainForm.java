package org.guichetloisirs.systemtests;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a page, filled and sent with the cookies of a window, as a browser without scripts would; no page is drawn. For
 * what a journey needs and is not about.
 */
final class PlainForm {

    private static final Pattern FORM = Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>", Pattern.DOTALL);
    private static final Pattern CHECKED = Pattern.compile("\\schecked\\b");
    private static final Pattern LIST = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option\\b([^>]*\\sselected\\b[^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");

    private final APIRequestContext requests;
    private final String address;
    private final String action;
    private final Map<String, String> fields = new LinkedHashMap<>();

    /**
     * @param page its cookies are sent, and those that come are kept
     * @param place of the page that has the form
     * @param button the name of the button that sends it
     */
    PlainForm(Page page, String place, String button) {
        requests = page.request();
        APIResponse shown = requests.get(place);
        address = shown.url();
        String html = shown.text();
        Matcher form = FORM.matcher(html);
        while (form.find()) {
            Map<String, String> inputs = inputs(form.group(2), button);
            if (inputs.containsKey(button)) {
                fields.putAll(inputs);
                action = attributes(form.group(1)).get("action");
                return;
            }
        }
        throw new AssertionError("No button " + button + " at " + address + ", which answered " + shown.status());
    }

    PlainForm with(String field, String value) {
        fields.put(field, value);
        return this;
    }

    /** Sends it; fails where the server has something to say against it. */
    void send() {
        FormData data = FormData.create();
        fields.forEach(data::set);
        URI page = URI.create(address);
        APIResponse answer = requests.post(
                page.resolve(action).toString(),
                RequestOptions.create()
                        .setHeader("Origin", page.resolve("/").toString().replaceAll("/$", ""))
                        .setForm(data));
        if (!answer.ok() || answer.text().contains("id=\"error-summary\"")) {
            throw new AssertionError(
                    address + " answered " + answer.status() + " to " + fields.keySet() + "\n" + answer.text());
        }
    }

    /** What would be sent: every field as it stands, and of the buttons the one that is pressed. */
    private static Map<String, String> inputs(String form, String button) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form);
        while (input.find()) {
            Map<String, String> it = attributes(input.group(1));
            String name = it.getOrDefault("name", "");
            String type = it.getOrDefault("type", "text");
            boolean sent =
                    switch (type) {
                        case "submit", "button", "image" -> name.equals(button);
                        case "checkbox", "radio" ->
                            CHECKED.matcher(input.group(1)).find();
                        default -> true;
                    };
            if (sent && !name.isEmpty()) {
                found.put(name, it.getOrDefault("value", "on"));
            }
        }
        Matcher list = LIST.matcher(form);
        while (list.find()) {
            Matcher chosen = CHOSEN.matcher(list.group(2));
            if (chosen.find()) {
                found.put(
                        attributes(list.group(1)).get("name"),
                        attributes(chosen.group(1)).get("value"));
            }
        }
        return found;
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher attribute = ATTRIBUTE.matcher(tag);
        while (attribute.find()) {
            found.put(attribute.group(1), attribute.group(2).replace("&amp;", "&"));
        }
        return found;
    }
}

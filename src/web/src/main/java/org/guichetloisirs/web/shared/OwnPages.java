package org.guichetloisirs.web.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses to which somebody may be sent back, never out of the site. */
public final class OwnPages {

    /** One slash at the start, plain names, parameters; no scheme, no host, no line's end. */
    private static final Pattern PAGE = Pattern.compile("/(?:[a-z0-9-]+/)*[a-z0-9-]+\\.xhtml(?:\\?[\\w%&=.,+:~-]*)?");

    private OwnPages() {}

    /** Whether this is the address of a page of ours, with its parameters, from the application's root. */
    public static boolean isPage(@Nullable String address) {
        return address != null && PAGE.matcher(address).matches();
    }
}

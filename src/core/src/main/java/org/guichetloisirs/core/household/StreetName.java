package org.guichetloisirs.core.household;

import java.util.List;
import org.guichetloisirs.core.kernel.SearchText;

/**
 * A street's name as a source writes it. The type stays empty where the source does not say it: nobody guesses «rue».
 *
 * @param type {@code rue}, {@code boulevard}…, may be empty
 * @param name {@code Lafontaine}
 * @param municipality where it lies
 */
record StreetName(String type, String name, String municipality) {

    /** {@code rue Lafontaine}; the name alone where the type is unknown or already in it ({@code 101e Avenue}). */
    String label() {
        boolean inName = List.of(nameKey().split(" ")).contains(SearchText.fold(type));
        return type.isEmpty() || inName ? name : type + " " + name;
    }

    /** The words of the label, each after a blank: {@code " rue lafontaine"}. */
    String searchKey() {
        return " " + SearchText.fold(label());
    }

    String nameKey() {
        return SearchText.fold(name);
    }

    String municipalityKey() {
        return SearchText.fold(municipality);
    }
}

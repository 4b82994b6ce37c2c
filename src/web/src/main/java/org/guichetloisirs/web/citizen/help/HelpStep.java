package org.guichetloisirs.web.citizen.help;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The chapters of the help, in the order in which a family meets them. Their words stand in the bundle under the chapter's
 * id; a page says with {@code helpStep} which chapters explain it.
 */
public enum HelpStep {
    OPEN_ACCOUNT(Part.ACCOUNT, "create-account"),
    FIND_STREET(Part.ACCOUNT, "sign-up"),
    CONFIRM_EMAIL(Part.ACCOUNT, ""),
    WAIT_APPROVAL(Part.ACCOUNT, ""),
    SIGN_IN(Part.ACCOUNT, "sign-in"),
    ADD_FAMILY(Part.ACCOUNT, "members"),
    FIND_ACTIVITY(Part.REGISTRATION, "activities"),
    CHOOSE_PERSON(Part.REGISTRATION, "register"),
    CHOOSE_GROUP(Part.REGISTRATION, "catalogue"),
    HOLD_PLACE(Part.REGISTRATION, ""),
    CART(Part.PAYMENT, "cart"),
    CHECKOUT(Part.PAYMENT, ""),
    PAY_ONLINE(Part.PAYMENT, ""),
    RECEIPT(Part.PAYMENT, ""),
    PREFERENCES(Part.AFTER, "preferences"),
    FORGOTTEN_PASSWORD(Part.AFTER, "forgot-password"),
    FULL_GROUP(Part.AFTER, ""),
    CARD_REFUSED(Part.AFTER, ""),
    PAYMENT_CHECKED(Part.AFTER, ""),
    ACCOUNT_REFUSED(Part.AFTER, "");

    /** What belongs together on the page of contents. */
    public enum Part {
        ACCOUNT,
        REGISTRATION,
        PAYMENT,
        AFTER;

        /** Its name in the bundle. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Its chapters. */
        public List<HelpStep> steps() {
            return Arrays.stream(HelpStep.values())
                    .filter(step -> step.part == this)
                    .toList();
        }
    }

    private final Part part;
    private final String page;

    HelpStep(Part part, String page) {
        this.part = part;
        this.page = page;
    }

    /** Its name in addresses and in the bundle, such as {@code open-account}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The page that a reader may open from here, without its ending; empty when one only gets there on the way. */
    public String page() {
        return page;
    }

    /** The chapter with this id. */
    public static Optional<HelpStep> of(String id) {
        return Arrays.stream(values()).filter(step -> step.id().equals(id)).findFirst();
    }

    /** The chapter before this one. */
    public Optional<HelpStep> before() {
        return ordinal() == 0 ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    /** The chapter after this one. */
    public Optional<HelpStep> after() {
        return ordinal() == values().length - 1 ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}

package org.guichetloisirs.core.kernel;

import java.net.URI;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of the product, by its MicroProfile Config name (system property, environment variable or server
 * setting; a secret may be a Payara password alias). Defaults suit a developer's machine; secrets have none.
 */
public enum Settings {
    /** {@code development} or {@code production}; production refuses to start unsafe (see ConfigCheck). */
    MODE("guichet.mode", "development"),
    /** The address that citizens type, without a slash at its end; links in mail begin with it. */
    SITE_URL("guichet.site.url", "http://localhost:8080"),
    /** The town's time zone. */
    ZONE("guichet.zone", "America/Toronto"),
    /** Whether an empty database is filled with the demonstration town. */
    DEMO_LOAD("guichet.demo.load", "false"),
    /** The password of every demonstration sign-in; a secret, although a small one. */
    DEMO_PASSWORD("guichet.demo.password", null),
    /** The sender's address of every mail. */
    MAIL_FROM("guichet.mail.from", "loisirs@exemple.test"),
    /** The operator's name, as citizens know it. */
    TOWN_NAME("guichet.town.name", "Centre communautaire des Quatre-Saisons"),
    /** The municipality whose residents pay the residents' price. */
    TOWN_MUNICIPALITY("guichet.town.municipality", "Drummondville"),
    /** Where citizens may write. */
    TOWN_EMAIL("guichet.town.email", "loisirs@exemple.test"),
    /** Where citizens may call. */
    TOWN_PHONE("guichet.town.phone", "819 555-0100"),
    /** The operator's GST registration, printed on receipts; the default is plainly fictitious. */
    TAX_GST_NUMBER("guichet.tax.gst-number", "000000000 RT0001"),
    /** The operator's QST registration, printed on receipts; the default is plainly fictitious. */
    TAX_QST_NUMBER("guichet.tax.qst-number", "0000000000 TQ0001"),
    /** The account code under which fees are earned, as the town's accounts name it; at most 30 characters. */
    REVENUE_ACCOUNT_CODE("guichet.ledger.revenue-account-code", "LOISIRS"),
    /** How long a place in the cart is kept, in minutes. */
    HOLD_MINUTES("guichet.hold.minutes", "15"),
    /** How often a family may ask for that time anew for one place; WCAG 2.2.1 asks for ten or more. */
    HOLD_EXTENSIONS("guichet.hold.extensions", "10"),
    /** How long after a season's opening its opening hour lasts, in minutes. */
    HOLD_OPENING_MINUTES("guichet.hold.opening-minutes", "60"),
    /** How often that time is given anew in the opening hour, when others wait for the same places. */
    HOLD_OPENING_EXTENSIONS("guichet.hold.opening-extensions", "2"),
    /** How long a freed place is offered to the first in line, in hours. */
    OFFER_HOURS("guichet.offer.hours", "48"),
    /** The least of that time, however near the group's first day is, in hours. */
    OFFER_LEAST_HOURS("guichet.offer.least-hours", "2"),
    /** How many days before a group's first day a family may still cancel or change a registration by itself. */
    CHANGE_DAYS("guichet.change.days-before-start", "3"),
    /** The way to the gateway: {@code moneris}, or {@code moneris-java-api} in a build with that profile. */
    GATEWAY_ADAPTER("guichet.gateway.adapter", "moneris"),
    /** The payment gateway's address, without a path. */
    GATEWAY_URL("guichet.gateway.url", "https://localhost:8443"),
    /** The operator's store at the gateway. */
    GATEWAY_STORE_ID("guichet.gateway.store-id", "store5"),
    /** The store's secret at the gateway. */
    GATEWAY_API_TOKEN("guichet.gateway.api-token", null),
    /** A PEM file of a certificate authority to trust beside the JVM's (the sandbox's own). */
    GATEWAY_CA_FILE("guichet.gateway.ca-file", null),
    /** What a card's statement shows beside the merchant's name: at most 20 letters, digits and spaces. */
    GATEWAY_DESCRIPTOR("guichet.gateway.descriptor", "LOISIRS"),
    /** From the moment that a payment's outcome is unknown to the question about it, in seconds (5 to 30). */
    PAYMENT_STATUS_CHECK_AFTER_SECONDS("guichet.payment.status-check-after-seconds", "10"),
    /** From sending a payment to the moment at which no part of it can be on its way any more, in seconds. */
    PAYMENT_UNDER_WAY_SECONDS("guichet.payment.under-way-seconds", "60"),
    /**
     * Results of the security code's check for which an approved charge is given back, as letters: {@code N} no match,
     * {@code P} not processed, {@code S} said absent, {@code D} invalid. Empty accepts what the issuer accepted.
     */
    PAYMENT_REFUSED_CVD("guichet.payment.refused-cvd", ""),
    /** The same for the check of the address, such as {@code N}; it says nothing where no address is sent. */
    PAYMENT_REFUSED_AVS("guichet.payment.refused-avs", ""),
    /** A folder of settlement exports that the nightly reconciliation reads; nothing is read while it is empty. */
    SETTLEMENT_FOLDER("guichet.settlement.folder", null),
    /**
     * The town's own headers of those exports, {@code header=field;header=field}; fields: order-id, invoice,
     * authorization, amount, type, transaction-date, settlement-date, card-type, fee, net.
     */
    SETTLEMENT_COLUMNS("guichet.settlement.columns", ""),
    /** So many days after a charge its deposit is expected at the latest; then its absence is a difference. */
    SETTLEMENT_DAYS("guichet.settlement.days", "5"),
    /**
     * The earliest hour, {@code HH:MM} in the town, at which the gateway closes a batch by itself; {@code off} where that
     * was turned off with the gateway's people so that the product may do it.
     */
    GATEWAY_AUTOMATIC_CLOSING("guichet.gateway.automatic-closing", "22:00"),
    /** The store's terminals, 8 digits each, with commas between; empty for those that our receipts name. */
    GATEWAY_TERMINALS("guichet.gateway.terminals", null),
    /** The hour, {@code HH:MM} in the town, that ends a business day: the reconciliation follows it. */
    RECONCILIATION_HOUR("guichet.reconciliation.hour", "21:30"),
    /** Whether the reconciliation closes the batch. Automatic closing must be {@code off} then. */
    RECONCILIATION_CLOSES_BATCH("guichet.reconciliation.closes-batch", "false"),
    /** Who is sent the report of each night: an e-mail address; nobody where it is absent. */
    RECONCILIATION_TREASURER("guichet.reconciliation.treasurer", null),
    /**
     * A folder of this node in which the command {@code server-config/reconcile} asks for a run; no command where it is
     * absent. Whoever may write into it may start one, and nothing else.
     */
    RECONCILIATION_COMMANDS("guichet.reconciliation.commands", null),
    /** The page of the gateway's hosted card fields. */
    TOKENIZATION_URL("guichet.tokenization.url", "http://localhost:8444/HPPtoken/index.php"),
    /** The hosted card fields' profile at the gateway. */
    TOKENIZATION_PROFILE_ID("guichet.tokenization.profile-id", "ht-demo"),
    /** How long the link that verifies an e-mail address works, in hours. */
    VERIFICATION_HOURS("guichet.verification.hours", "48");

    private final String key;
    private final @Nullable String byDefault;

    Settings(String key, @Nullable String byDefault) {
        this.key = key;
        this.byDefault = byDefault;
    }

    /** The setting's name, {@code guichet.…}. */
    public String key() {
        return key;
    }

    /** The value, or empty where none was given and none is the default. */
    public Optional<String> optional() {
        return given().or(() -> Optional.ofNullable(byDefault))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /**
     * The value.
     *
     * @throws NoSuchElementException if the setting is needed and was not given
     */
    public String text() {
        return optional().orElseThrow(() -> new NoSuchElementException("The setting " + key + " is missing"));
    }

    /** The value as a whole number. */
    public int number() {
        try {
            return Integer.parseInt(text());
        } catch (NumberFormatException e) {
            throw new IllegalStateException("The setting " + key + " must be a whole number", e);
        }
    }

    /** The value as yes ({@code true}) or no. */
    public boolean flag() {
        return Boolean.parseBoolean(text());
    }

    /** The value as an address. */
    public URI uri() {
        return URI.create(text());
    }

    /** Whether this server serves a real town. */
    public static boolean production() {
        return MODE.text().equals("production");
    }

    private Optional<String> given() {
        Config config;
        try {
            config = ConfigProvider.getConfig();
        } catch (IllegalStateException e) {
            // A plain JVM (a test, a tool) carries no MicroProfile: its system properties speak alone.
            return Optional.ofNullable(System.getProperty(key));
        }
        return config.getOptionalValue(key, String.class);
    }
}

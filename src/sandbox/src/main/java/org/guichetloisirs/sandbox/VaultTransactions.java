package org.guichetloisirs.sandbox;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tokens made, looked up and deleted; nothing here is charged (moneris.md B.1, B.2). */
final class VaultTransactions {
    private static final String NO_PREVIOUS = "Can not find previous";

    private final Ledger ledger;
    private final TokenVault vault;
    private final Clock clock;

    VaultTransactions(Ledger ledger, TokenVault vault, Clock clock) {
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
    }

    static Receipt unknownToken(Instant now) {
        return Receipt.vault("983", NO_PREVIOUS, now).withVault(Receipt.VaultPart.unknownToken());
    }

    Receipt answer(Store store, GatewayRequest request, TransactionType type) throws IOException {
        return switch (type) {
            case RES_TEMP_ADD -> temporary(request);
            case RES_ADD_CC -> {
                StoredCard typed = CardTransactions.typedCard(request);
                yield typed == null
                        ? Receipt.refused("Invalid pan parameter")
                        : permanent(request, typed.pan(), request.field("expdate"));
            }
            case RES_ADD_TOKEN -> {
                StoredCard card = vault.find(request.field("data_key"));
                yield card == null || !TokenVault.isTemporary(request.field("data_key"))
                        ? unknownToken(clock.instant())
                        : permanent(request, card.pan(), expiry(request, card.expdate()));
            }
            case RES_TOKENIZE_CC -> {
                GatewayTransaction known = ledger.approved(store.id(), request.orderId(), request.field("txn_number"));
                yield known == null
                        ? unknownToken(clock.instant())
                        : permanent(request, TestCards.unmasked(known.maskedPan()), null);
            }
            case RES_LOOKUP_MASKED -> of(request, "Successfully located CC details.", false);
            case RES_DELETE -> of(request, "Successfully deleted CC details.", true);
            default -> throw new IllegalArgumentException(type + " is not the vault's");
        };
    }

    private Receipt temporary(GatewayRequest request) throws IOException {
        StoredCard typed = CardTransactions.typedCard(request);
        if (typed == null) {
            return Receipt.refused("Invalid pan parameter");
        }
        String expdate = request.field("expdate");
        Duration asked = Duration.ofSeconds(Long.parseLong(request.field("duration")));
        Duration life = asked.compareTo(TokenVault.LIFE) > 0 ? TokenVault.LIFE : asked;
        String token = vault.keepForAWhile(StoredCard.typed(typed.pan(), expdate, false), life);
        Map<String, String> data = new LinkedHashMap<>();
        data.put("anc1", request.field("anc1"));
        data.put("masked_pan", TestCards.masked(typed.pan()));
        data.put("expdate", expdate);
        return done("Successfully registered CC details.", token, data);
    }

    private static @Nullable String expiry(GatewayRequest request, @Nullable String known) {
        return request.field("expdate").isEmpty() ? known : request.field("expdate");
    }

    private Receipt permanent(GatewayRequest request, String pan, @Nullable String expdate) throws IOException {
        Map<String, String> details = new HashMap<>();
        for (String name : StoredCard.DETAILS) {
            String value = request.field(name.startsWith("avs_") ? "avs_info/" + name : name);
            if (!value.isEmpty()) {
                details.put(name, value);
            }
        }
        StoredCard card = new StoredCard(pan, expdate, false, Map.copyOf(details));
        return done(
                "Successfully registered CC details.", vault.keepForEver(card), card.resolveData("", card.expdate()));
    }

    private Receipt of(GatewayRequest request, String message, boolean delete) throws IOException {
        String token = request.field("data_key");
        StoredCard card = vault.find(token);
        if (card == null) {
            return unknownToken(clock.instant());
        }
        if (delete) {
            vault.delete(token);
        }
        return done(message, token, card.resolveData("", card.expdate()));
    }

    private Receipt done(String message, String token, Map<String, String> data) {
        return Receipt.vault("001", message, clock.instant()).withVault(new Receipt.VaultPart(token, true, data));
    }
}

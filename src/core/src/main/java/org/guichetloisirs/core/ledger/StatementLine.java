package org.guichetloisirs.core.ledger;

import java.time.Instant;
import org.guichetloisirs.core.kernel.Money;

/**
 * One movement on a family's statement.
 *
 * @param amount what it adds to what the family owes; negative for what it paid or was given
 * @param balance what the family owes after it; negative where the operator owes
 */
public record StatementLine(Instant at, Movement movement, String orderNumber, Money amount, Money balance) {}

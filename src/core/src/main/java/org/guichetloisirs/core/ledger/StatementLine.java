package org.guichetloisirs.core.ledger;

import java.time.Instant;
import org.guichetloisirs.core.kernel.Money;

/**
 * One movement on a family's statement.
 *
 * @param amount what it adds to what the family owes; negative for what it paid or was given
 * @param credit what it adds to the family's credit; negative for what was used of it, which leaves what it owes as it was
 * @param balance what the family owes after it; negative where the operator owes
 */
public record StatementLine(
        Instant at, Movement movement, String orderNumber, Money amount, Money credit, Money balance) {}

/**
 * The outside world for development and tests: a simulator of the payment gateway, its hosted card fields, and a
 * mailbox. Never part of the product.
 *
 * <h2>As a program</h2>
 *
 * {@code mvn -Psandbox} at the root of the repository, or {@code java -jar sandbox.jar --data DIR}. It says {@code
 * sandbox ready} when all is there. A port that is taken, or any other wrong start, gives one sentence and the exit code
 * 2. It does not start when {@code GUICHET_MODE} is production. Options, addresses, cards and amounts, faults and
 * switches, and how the official library is led here, are in the module's {@code README.md}.
 *
 * <h2>In a test's own process</h2>
 *
 * {@link org.guichetloisirs.sandbox.Sandbox#start Sandbox.start(SandboxOptions.in(folder))} takes free ports and tells
 * its addresses, its mail ({@link org.guichetloisirs.sandbox.Mailbox}), its books ({@link
 * org.guichetloisirs.sandbox.Sandbox#orders orders}, {@link org.guichetloisirs.sandbox.Sandbox#transactions
 * transactions}, {@link org.guichetloisirs.sandbox.Sandbox#batches batches}), its faults ({@link
 * org.guichetloisirs.sandbox.FaultSwitches}), the profiles of its stores ({@link
 * org.guichetloisirs.sandbox.StoreSwitches}) and its clock ({@link org.guichetloisirs.sandbox.SimulatorClock}).
 *
 * <h2>How it is made</h2>
 *
 * A request goes from {@code GatewayHandler} (faults) to {@code Gateway} (one decision at a time), which asks {@code
 * CardTransactions}, {@code FollowUps} or {@code VaultTransactions}; {@code Issuer} plays the bank. What was decided is in
 * {@code Ledger}, and on the disk through {@code Journal} before anybody is answered.
 */
package org.guichetloisirs.sandbox;

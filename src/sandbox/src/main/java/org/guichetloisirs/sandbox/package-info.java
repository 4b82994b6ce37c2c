/**
 * The outside world for development and tests: a simulator of the payment gateway, its hosted card fields, and a
 * mailbox. Never part of the product.
 *
 * <h2>As a program</h2>
 *
 * {@code java -jar sandbox.jar --data DIR} with, as needed, {@code --gateway-port} (8443), {@code --hosted-port} (8444),
 * {@code --smtp-port} (8026), {@code --mailbox-port} (8025), {@code --site-origin} (may be repeated), {@code
 * --profile-id}, {@code --exit-with PID} (ends when that process ends). It says {@code sandbox ready} when all is
 * there. A port that is taken, or any other wrong start, gives one sentence and the exit code 2. It does not start when
 * {@code GUICHET_MODE} is production. Clients trust {@code DIR/gateway-ca.pem}.
 *
 * <h2>In a test's own process</h2>
 *
 * {@link org.guichetloisirs.sandbox.Sandbox#start Sandbox.start(SandboxOptions.in(folder))} takes free ports and tells
 * its addresses, its mail ({@link org.guichetloisirs.sandbox.Mailbox}), its transactions and its faults ({@link
 * org.guichetloisirs.sandbox.FaultSwitches}).
 *
 * <h2>Addresses</h2>
 *
 * <ul>
 *   <li>gateway, TLS: {@code POST /gateway2/servlet/MpgRequest}; the hosted card fields are here as well
 *   <li>hosted, plain HTTP: {@code GET /HPPtoken/index.php?id=…}, whose boxes are {@code monerisDataInput} (number),
 *       {@code monerisExpInput} (expiry, MMYY) and {@code monerisCvdInput} (security code)
 *   <li>hosted: {@code POST /simulator/faults} adds a fault, as JSON or as a form: {@code kind} ({@code delay}, {@code
 *       drop}, {@code http_500}, {@code http_500_empty}, {@code html}, {@code truncated}, {@code empty}, {@code
 *       timed_out}, {@code wrong_receipt_id}), {@code charged} (true unless told otherwise: the transaction is carried
 *       out before the answer is spoiled), {@code order_id} (none: the next request), {@code on} (only requests of this
 *       name: {@code res_purchase_cc}, {@code refund}, {@code status_check} …), {@code delay_ms}, {@code times} (1).
 *       {@code GET} lists those that wait, {@code DELETE} forgets them
 *   <li>hosted: {@code GET /simulator/transactions} (all, or {@code ?order_id=…}) and {@code GET /simulator/requests}
 *       (requests and status checks per order since the start)
 *   <li>mailbox: the mail as pages, and {@code GET /api/messages}, newest first; {@code DELETE} throws it away
 * </ul>
 *
 * <h2>Cards and amounts</h2>
 *
 * Only published test cards are accepted. 4242424242424242 follows the gateway's tables: below 10.00 the cents decide
 * (x.05 is declined), from 51.00 to 60.00 and from 120.00 to 130.00 it is declined. 4502285070000007 is approved and
 * 4485621544903528 declined whatever the amount. 5454545454545454 follows the cents below 10.00 and is approved above.
 * {@code store5} also answers the checks of the security code: a payment of 10.32 is approved with a code that does not
 * match. Card numbers live in memory for 15 minutes at most; the disk and the lists hold {@code 4242***4242}.
 */
package org.guichetloisirs.sandbox;

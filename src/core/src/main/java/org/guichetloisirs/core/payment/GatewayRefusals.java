package org.guichetloisirs.core.payment;

/**
 * Payments of the last day that the gateway itself refused.
 *
 * @param count how many
 * @param message the gateway's own words about the last of them, in English; empty where there is none
 */
public record GatewayRefusals(int count, String message) {}

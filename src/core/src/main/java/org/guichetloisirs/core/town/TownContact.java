package org.guichetloisirs.core.town;

/**
 * How to reach the town; each part may be empty.
 *
 * @param phone a telephone number
 * @param email an e-mail address
 * @param website an address that begins with {@code https://} or {@code http://}
 * @param address where to come, several lines
 * @param hours when somebody is there, several lines
 */
public record TownContact(String phone, String email, String website, String address, TownText hours) {}

package org.guichetloisirs.core.town;

/**
 * The town's own words, plain and with an empty line between paragraphs; where one is empty the product's own stand.
 *
 * @param welcomeTitle the title of the home page, one line
 * @param welcomeText the text below it
 * @param footerText the foot of each page
 * @param approvalText what a family reads while its account waits for approval
 */
public record TownTexts(TownText welcomeTitle, TownText welcomeText, TownText footerText, TownText approvalText) {}

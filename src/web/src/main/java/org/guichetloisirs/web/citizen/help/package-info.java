/** The citizen guide as pages: one chapter a step, its words in HelpTexts, its pictures made by the browser journeys. */
@NullMarked
package org.guichetloisirs.web.citizen.help;

import org.jspecify.annotations.NullMarked;

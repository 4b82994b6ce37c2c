/** What a town offers: seasons, activities, their groups, ages and prices; and how staff brings a programme in. */
@NullMarked
package org.guichetloisirs.core.catalogue;

import org.jspecify.annotations.NullMarked;

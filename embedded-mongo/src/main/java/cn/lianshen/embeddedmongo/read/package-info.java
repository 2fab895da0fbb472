/** Answers queries: walks a plan on one view, matches, sorts, skips, limits and projects, as late as possible. */
@NullMarked
package cn.lianshen.embeddedmongo.read;

import org.jspecify.annotations.NullMarked;

/** Keeps every published version of a scheme, so that running cases keep theirs. */
@NullMarked
package cn.lianshen.intake.catalogue.persistence;

import org.jspecify.annotations.NullMarked;

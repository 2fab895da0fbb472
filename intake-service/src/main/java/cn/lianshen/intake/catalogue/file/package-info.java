/** Reads the catalogue file that ships with the platform. */
@NullMarked
package cn.lianshen.intake.catalogue.file;

import org.jspecify.annotations.NullMarked;

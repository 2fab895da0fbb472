/** The catalogue over HTTP. */
@NullMarked
package cn.lianshen.intake.catalogue.web;

import org.jspecify.annotations.NullMarked;

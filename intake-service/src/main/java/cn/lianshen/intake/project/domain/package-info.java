/** Investment projects, known by their unified code (一项一码). */
@NullMarked
package cn.lianshen.intake.project.domain;

import org.jspecify.annotations.NullMarked;

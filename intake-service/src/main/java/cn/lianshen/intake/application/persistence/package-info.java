/** Applications and their numbers in MongoDB. */
@NullMarked
package cn.lianshen.intake.application.persistence;

import org.jspecify.annotations.NullMarked;

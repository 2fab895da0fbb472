/** The wording of problems, and the check that none is left without words. */
@NullMarked
package cn.lianshen.kit.problem;

import org.jspecify.annotations.NullMarked;

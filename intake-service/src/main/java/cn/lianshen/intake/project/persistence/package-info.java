/** Projects in MongoDB. */
@NullMarked
package cn.lianshen.intake.project.persistence;

import org.jspecify.annotations.NullMarked;

/** Projects over HTTP. */
@NullMarked
package cn.lianshen.intake.project.web;

import org.jspecify.annotations.NullMarked;

/** Applications and results over HTTP. */
@NullMarked
package cn.lianshen.intake.application.web;

import org.jspecify.annotations.NullMarked;

/** What the case log brings to the join. */
@NullMarked
package cn.lianshen.intake.application.messaging;

import org.jspecify.annotations.NullMarked;

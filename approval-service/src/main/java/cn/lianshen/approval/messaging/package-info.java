/** What the case log brings: new reviews, opened and ended dependants, the end of the case. */
@NullMarked
package cn.lianshen.approval.messaging;

import org.jspecify.annotations.NullMarked;

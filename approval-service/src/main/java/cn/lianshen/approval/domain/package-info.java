/** What is true of a review: who may do what to it, when, and what follows. Plain Java. */
@NullMarked
package cn.lianshen.approval.domain;

import org.jspecify.annotations.NullMarked;

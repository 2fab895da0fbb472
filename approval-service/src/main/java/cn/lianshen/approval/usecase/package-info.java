/** What people of a department can ask for, one file per wish. */
@NullMarked
package cn.lianshen.approval.usecase;

import org.jspecify.annotations.NullMarked;

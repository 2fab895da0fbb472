/** What people can ask of an application, one file per wish, and what the departments' outcomes do to it. */
@NullMarked
package cn.lianshen.intake.application.usecase;

import org.jspecify.annotations.NullMarked;

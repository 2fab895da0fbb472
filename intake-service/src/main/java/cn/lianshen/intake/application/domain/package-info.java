/**
 * The joint application (联合申报): what a valid one is, how it is planned, joined and concluded. {@link
 * cn.lianshen.intake.application.domain.Application} is the heart; {@link cn.lianshen.intake.application.domain.CompletionRule}
 * says when all that matters has been decided. Everything about the whole case is decided here and nowhere else.
 */
@NullMarked
package cn.lianshen.intake.application.domain;

import org.jspecify.annotations.NullMarked;

/**
 * The lead window. Catalogue ({@code catalogue}), projects ({@code project}) and joint applications ({@code application}), each with the
 * same packages inside: {@code domain}, {@code usecase}, {@code web}, {@code messaging}, {@code persistence}. Start reading at
 * {@link cn.lianshen.intake.application.domain.Application}: it is the single place where "all decided", "ready" and "issued" are decided.
 */
@NullMarked
package cn.lianshen.intake;

import org.jspecify.annotations.NullMarked;

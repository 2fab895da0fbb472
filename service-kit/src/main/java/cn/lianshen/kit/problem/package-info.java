/**
 * What is answered when a request cannot be fulfilled: an RFC 9457 problem with a stable code for programs and a
 * sentence in the caller's language for people. Use cases return refusals; a controller turns one into a
 * {@link cn.lianshen.kit.problem.Problem}; {@link cn.lianshen.kit.problem.Problems} words it from the message bundles
 * {@code problems/<service>.properties} (English) and {@code _zh_CN}; whatever was not foreseen is worded by
 * {@link cn.lianshen.kit.problem.ProblemAdvice} without showing any internals.
 */
@NullMarked
package cn.lianshen.kit.problem;

import org.jspecify.annotations.NullMarked;

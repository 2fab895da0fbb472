/**
 * A client that costs little, because it shares the processors with what it measures: one kept-alive connection a worker, blocking
 * writes and reads, no copies beyond the body. Start with {@link cn.lianshen.benchmarks.http.Connection}.
 */
@NullMarked
package cn.lianshen.benchmarks.http;

import org.jspecify.annotations.NullMarked;

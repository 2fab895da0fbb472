/**
 * What the same work costs without a platform: a process with a bare store, a bare broker and two bare HTTP servers, one passing on to
 * the other, does for each case as many requests, store operations and sends as the platform must, and nothing else. Start at
 * {@link cn.lianshen.benchmarks.floor.Floor}.
 */
@NullMarked
package cn.lianshen.benchmarks.floor;

import org.jspecify.annotations.NullMarked;

/**
 * One log file for each part of the platform, also when all of them share a process: a thread belongs to the part whose start created
 * it, directly or through other threads.
 */
@NullMarked
package cn.lianshen.standalone.logging;

import org.jspecify.annotations.NullMarked;

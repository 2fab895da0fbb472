/**
 * Whether a service can do its work. Alive is the process alone; ready asks for the store, for topics that lose nothing and for
 * room in the outbox; that the log is away makes nobody unready, because commands go on without it. What could only go wrong
 * later is looked at when the service starts, and told in one sentence.
 */
@NullMarked
package cn.lianshen.kit.health;

import org.jspecify.annotations.NullMarked;

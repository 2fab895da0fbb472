/**
 * What every service stands on, and nothing a department would recognise: problems in the caller's language, strict
 * JSON, callers and their roles, aggregates with their outbox, the relay and the consumer. A service takes all of it by
 * putting {@link cn.lianshen.kit.LianshenService} on its main class; nothing here is found by scanning.
 */
@NullMarked
package cn.lianshen.kit;

import org.jspecify.annotations.NullMarked;

/**
 * A Kafka broker inside this process: one KRaft node that is broker and controller at once, formatted on its first start and bound to
 * the loopback address. It survives {@code kill -9}: an acknowledged record is in the log of the operating system before the answer.
 * Production uses a Kafka cluster instead; nothing but {@link cn.lianshen.standalone.broker.EventTopics} is used against one.
 */
@NullMarked
package cn.lianshen.standalone.broker;

import org.jspecify.annotations.NullMarked;

/**
 * Topics, users and rights in Kafka. {@link cn.lianshen.deploy.kafka.Right} is the whole table of who may do what; everything else is
 * denied by the authorizer. A test asks a broker that runs with it about every user, topic and operation.
 */
@NullMarked
package cn.lianshen.deploy.kafka;

import org.jspecify.annotations.NullMarked;

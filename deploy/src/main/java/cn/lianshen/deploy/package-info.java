/**
 * What has to be there before the services start in production: the topics, a Kafka user for every service with exactly the rights it
 * uses, the MongoDB replica set and a user for every service in its own database. {@link cn.lianshen.deploy.Prepare} makes all of it
 * and may be run again at any time; {@link cn.lianshen.deploy.Healthy} is the health check inside every image. The folder around this
 * code holds the files that containers read: start with {@code docker-compose.yml} at the top of the tree.
 */
@NullMarked
package cn.lianshen.deploy;

import org.jspecify.annotations.NullMarked;

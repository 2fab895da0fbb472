/**
 * The replica set and its users. Every service has a role in its own database that holds what its code does and no more: no other
 * database, no dropped database, no users.
 */
@NullMarked
package cn.lianshen.deploy.mongodb;

import org.jspecify.annotations.NullMarked;

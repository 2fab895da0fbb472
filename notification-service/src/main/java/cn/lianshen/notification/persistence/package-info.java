/**
 * The records of the domain as documents. Every query has its index, declared where the query is. Nothing is ever deleted: an id
 * that was used once stays used, which is what makes repetition harmless.
 */
@NullMarked
package cn.lianshen.notification.persistence;

import org.jspecify.annotations.NullMarked;

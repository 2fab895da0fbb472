/**
 * What is public about a case and who may see it; who is told what; what a subscription asks for and when a delivery to it is
 * tried, tried again and given up; and which addresses may be called at all. Plain Java: it knows the contracts and nothing else.
 */
@NullMarked
package cn.lianshen.notification.domain;

import org.jspecify.annotations.NullMarked;

/** What this service does, one file each: announcing events, and the commands that subscribers give. */
@NullMarked
package cn.lianshen.notification.usecase;

import org.jspecify.annotations.NullMarked;

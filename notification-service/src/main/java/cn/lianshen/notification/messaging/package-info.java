/** The case log in, the public log out. */
@NullMarked
package cn.lianshen.notification.messaging;

import org.jspecify.annotations.NullMarked;

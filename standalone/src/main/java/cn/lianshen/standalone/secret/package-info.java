/** Passwords and keys: made on the first start, readable by their owner only, never on a command line or in a log. */
@NullMarked
package cn.lianshen.standalone.secret;

import org.jspecify.annotations.NullMarked;

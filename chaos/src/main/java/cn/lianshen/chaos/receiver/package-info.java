/** Endpoints of other systems: good ones, and ones that are dead, slow or lying. Start with {@link cn.lianshen.chaos.receiver.Receiver}. */
@NullMarked
package cn.lianshen.chaos.receiver;

import org.jspecify.annotations.NullMarked;

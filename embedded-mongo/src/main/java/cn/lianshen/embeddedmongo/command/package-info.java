/**
 * One class for each command of the wire protocol. A command names the options it knows; every other option, stage or
 * kind of index is refused, so that nothing MongoDB would do is silently left out.
 */
@NullMarked
package cn.lianshen.embeddedmongo.command;

import org.jspecify.annotations.NullMarked;

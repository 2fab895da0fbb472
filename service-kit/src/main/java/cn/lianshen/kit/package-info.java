/** What every service of the platform is made of, and nothing of what any of them is about. */
@NullMarked
package cn.lianshen.kit;

import org.jspecify.annotations.NullMarked;

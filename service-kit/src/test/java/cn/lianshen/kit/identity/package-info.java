/** Tokens that only tests believe, and who gets in with them. */
@NullMarked
package cn.lianshen.kit.identity;

import org.jspecify.annotations.NullMarked;

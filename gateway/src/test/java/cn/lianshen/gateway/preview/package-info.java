/** The status page with people and cases, but without a platform: for those who work on how it looks. */
@NullMarked
package cn.lianshen.gateway.preview;

import org.jspecify.annotations.NullMarked;

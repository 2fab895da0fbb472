/** The data folder: what lies where, which version wrote it, who is using it now, and the secrets made on the first start. */
@NullMarked
package cn.lianshen.standalone.data;

import org.jspecify.annotations.NullMarked;

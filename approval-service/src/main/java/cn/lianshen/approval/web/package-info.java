/** Reviews over HTTP. */
@NullMarked
package cn.lianshen.approval.web;

import org.jspecify.annotations.NullMarked;

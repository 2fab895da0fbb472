/** Where every case stands, and the figures of each month, over HTTP. Every answer is within what the caller may see. */
@NullMarked
package cn.lianshen.reporting.web;

import org.jspecify.annotations.NullMarked;

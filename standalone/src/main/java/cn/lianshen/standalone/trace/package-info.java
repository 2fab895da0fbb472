/**
 * The way of a request or a case through all services, put together from the lines that each service leaves in its log about
 * spans that were drawn, slow or failed.
 */
@NullMarked
package cn.lianshen.standalone.trace;

import org.jspecify.annotations.NullMarked;

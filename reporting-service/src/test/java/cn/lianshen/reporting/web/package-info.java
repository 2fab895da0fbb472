@NullMarked
package cn.lianshen.reporting.web;

import org.jspecify.annotations.NullMarked;

@NullMarked
package cn.lianshen.gateway.security;

import org.jspecify.annotations.NullMarked;

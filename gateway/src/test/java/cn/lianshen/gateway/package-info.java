/** A gateway between stubs: services that repeat what they were asked, and an issuer that believes everybody. */
@NullMarked
package cn.lianshen.gateway;

import org.jspecify.annotations.NullMarked;

/** Stories of whole cases, told through the gateway against the real platform in one virtual machine or many. */
@NullMarked
package cn.lianshen.acceptance;

import org.jspecify.annotations.NullMarked;

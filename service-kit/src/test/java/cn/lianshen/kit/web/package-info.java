/** Bad input over real HTTP, and the checks of the API description that services share. */
@NullMarked
package cn.lianshen.kit.web;

import org.jspecify.annotations.NullMarked;

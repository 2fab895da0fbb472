/** The files that containers are made of and watched with, read and held against each other. */
@NullMarked
package cn.lianshen.deploy.compose;

import org.jspecify.annotations.NullMarked;

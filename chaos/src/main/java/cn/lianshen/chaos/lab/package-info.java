/**
 * A platform to be broken, with everything around it: proxies on its links, receivers for its webhooks, people who use it and a nemesis.
 * {@link cn.lianshen.chaos.lab.Experiment} is one run from the first start to the verdict.
 */
@NullMarked
package cn.lianshen.chaos.lab;

import org.jspecify.annotations.NullMarked;

/**
 * Plays cases against a running platform the way people would: over HTTP through the gateway, each under his own account. The demo tells
 * what happens; the acceptance tests check it. Start with {@link cn.lianshen.standalone.play.CasePlay}.
 */
@NullMarked
package cn.lianshen.standalone.play;

import org.jspecify.annotations.NullMarked;

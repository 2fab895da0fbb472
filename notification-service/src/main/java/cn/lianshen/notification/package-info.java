/**
 * Tells people and systems what happens to cases. It reads the case log and turns each event into four things that other
 * people and systems can hold on to: an entry of the public feed, notices for those concerned, deliveries to subscribed
 * endpoints, and a record of the public topic. Start with {@link cn.lianshen.notification.usecase.Announce}; the rules are in
 * {@link cn.lianshen.notification.domain}, the sending of webhooks is in {@link cn.lianshen.notification.webhook}.
 */
@NullMarked
package cn.lianshen.notification;

import org.jspecify.annotations.NullMarked;

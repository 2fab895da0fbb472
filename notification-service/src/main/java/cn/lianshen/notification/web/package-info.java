/** Notices for people, subscriptions for systems, and the feed for both, over HTTP. Nobody sees more than the cases it may know of. */
@NullMarked
package cn.lianshen.notification.web;

import org.jspecify.annotations.NullMarked;

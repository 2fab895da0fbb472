package cn.lianshen.notification.domain;

import cn.lianshen.contracts.PublicCaseEvent;

/**
 * One event at its place in the feed.
 *
 * @param position from 1, without gaps; never changes
 */
public record FeedEntry(long position, Audience audience, PublicCaseEvent event) {}

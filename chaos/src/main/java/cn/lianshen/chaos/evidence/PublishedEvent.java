package cn.lianshen.chaos.evidence;

import java.util.Set;

/**
 * A record of the public topic.
 *
 * @param id of the event
 * @param data digest of its data
 * @param fields names of the fields of its data
 */
public record PublishedEvent(
        int partition, long offset, String id, String aggregate, long sequence, String data, Set<String> fields) {}

package cn.lianshen.chaos.evidence;

/**
 * An event in the archive of its service.
 *
 * @param id aggregate, epoch and sequence
 * @param data digest of its data
 */
public record Archived(String id, String aggregate, long sequence, String data) {}

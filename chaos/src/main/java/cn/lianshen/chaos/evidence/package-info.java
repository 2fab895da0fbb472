/**
 * What a run left behind, collected after quiet: the documents of the four services, both topics from offset 0, the deeds of the
 * driver, what receivers got and what logs say. Read {@link cn.lianshen.chaos.evidence.Evidence} first. Documents are read field by
 * field here and kept lean, without the classes that wrote them, so that a mistake there is not repeated here.
 */
@NullMarked
package cn.lianshen.chaos.evidence;

import org.jspecify.annotations.NullMarked;

package cn.lianshen.embeddedmongo.index;

import cn.lianshen.embeddedmongo.key.KeyRange;
import cn.lianshen.embeddedmongo.storage.Family;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to find candidates.
 *
 * @param index the secondary index to walk, or nothing for the documents themselves in the order of their ids
 * @param runs the ranges to walk
 * @param reverse whether ranges are walked from their end
 * @param byId whether each run begins with the key of the only document it can have
 * @param sorted whether the runs, merged behind their prefixes, come in the wanted order
 * @param exact whether every entry is a result, each document once
 */
public record Plan(
        @Nullable Index index, List<Run> runs, boolean reverse, boolean byId, boolean sorted, boolean exact) {

    /** A range, and how many bytes at its beginning do not count for the order. */
    public record Run(KeyRange range, int prefixLength) {}

    Family family() {
        return index == null ? Family.DOCUMENTS : Family.INDEXES;
    }

    boolean mayRepeat() {
        return index != null && index.hasArrays();
    }

    /** The name of the index, for {@code explain}. */
    public String indexName() {
        return index == null ? IndexDefinition.ID_NAME : index.definition().name();
    }
}

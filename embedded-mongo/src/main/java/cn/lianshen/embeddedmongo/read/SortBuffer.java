package cn.lianshen.embeddedmongo.read;

import cn.lianshen.embeddedmongo.query.SortOrder;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Sorts matches in memory; keeps no more of them than are wanted. */
final class SortBuffer {
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::key, Arrays::compareUnsigned)
            .thenComparing(entry -> entry.match.id(), Arrays::compareUnsigned);

    private final SortOrder sort;
    private final long limit;
    private final PriorityQueue<Entry> greatestFirst = new PriorityQueue<>(ORDER.reversed());

    /** Keeps the first {@code limit} matches, or all if it is 0. */
    SortBuffer(SortOrder sort, long limit) {
        this.sort = sort;
        this.limit = limit;
    }

    SortBuffer addAll(Matches matches) {
        for (Match match = matches.next(); match != null; match = matches.next()) {
            greatestFirst.add(new Entry(sort.keyOf(match.document()), match));
            if (limit > 0 && greatestFirst.size() > limit) {
                greatestFirst.poll();
            }
        }
        return this;
    }

    List<byte[]> ids() {
        return sorted().stream().map(Match::id).toList();
    }

    List<Document> documents() {
        return sorted().stream().map(Match::document).toList();
    }

    private List<Match> sorted() {
        List<Entry> entries = new ArrayList<>(greatestFirst);
        entries.sort(ORDER);
        return entries.stream().map(Entry::match).toList();
    }

    private record Entry(byte[] key, Match match) {}
}

package cn.lianshen.embeddedmongo.command;

import cn.lianshen.embeddedmongo.index.Catalogue;
import cn.lianshen.embeddedmongo.index.Namespace;
import cn.lianshen.embeddedmongo.index.StoredCollection;
import cn.lianshen.embeddedmongo.query.FilterParser;
import cn.lianshen.embeddedmongo.query.Projection;
import cn.lianshen.embeddedmongo.query.SortOrder;
import cn.lianshen.embeddedmongo.read.Query;
import cn.lianshen.embeddedmongo.read.Reader;
import cn.lianshen.embeddedmongo.read.Results;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.List;
import java.util.Set;

record Find(Catalogue catalogue, Reader reader, Cursors cursors, Hints hints) implements Command {
    @Override
    public Set<String> options() {
        return Set.of(
                "filter",
                "sort",
                "skip",
                "limit",
                "projection",
                "batchSize",
                "singleBatch",
                "hint",
                "allowDiskUse",
                "noCursorTimeout",
                "allowPartialResults");
    }

    @Override
    public Document run(Request request) {
        Namespace namespace = request.namespace();
        hints.check(namespace, request.body().get("hint"));
        long limit = request.number("limit");
        boolean single = request.flag("singleBatch") || limit < 0;
        Query query = new Query(
                FilterParser.parse(request.documentOrEmpty("filter")),
                SortOrder.parse(request.document("sort")),
                notNegative("skip", request.number("skip")),
                Math.abs(limit),
                Projection.parse(request.document("projection")),
                true);
        StoredCollection collection = catalogue.find(namespace);
        Results results = collection == null ? Results.of(List.of()) : reader.find(collection, query);
        return cursors.open(namespace.toString(), results, request.body().get("batchSize"), single);
    }

    private static long notNegative(String option, long value) {
        if (value < 0) {
            throw new BadValueException("BSON field '" + option + "' value must be >= 0, actual value '" + value + "'");
        }
        return value;
    }
}

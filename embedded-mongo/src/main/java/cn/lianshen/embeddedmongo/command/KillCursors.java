package cn.lianshen.embeddedmongo.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

record KillCursors(Cursors cursors) implements Command {
    @Override
    public Set<String> options() {
        return Set.of("cursors");
    }

    @Override
    public Document run(Request request) {
        List<?> ids = request.body().get("cursors") instanceof List<?> list ? list : List.of();
        Map<Boolean, List<Long>> killed =
                ids.stream().map(id -> ((Number) id).longValue()).collect(Collectors.partitioningBy(cursors::close));
        return new Document("cursorsKilled", killed.get(true))
                .append("cursorsNotFound", killed.get(false))
                .append("cursorsAlive", List.of())
                .append("cursorsUnknown", List.of());
    }
}

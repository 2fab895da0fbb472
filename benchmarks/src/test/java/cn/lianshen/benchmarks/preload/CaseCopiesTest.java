package cn.lianshen.benchmarks.preload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

class CaseCopiesTest {

    private static final String ID = "app-ffe84aba800e56de33b762cf";
    private static final String NUMBER = "LS-530102-20261122-000082";

    private final CaseCopies copies = new CaseCopies(ID, NUMBER);
    private final BsonDocument review = BsonDocument.parse("""
            {"_id": "%s:H1-01", "revision": 1, "state": {"assignment": {"applicationId": "%s", "number": "%s"}},
             "outbox": [{"payload": "{\\"id\\":\\"%s\\"}"}], "keys": {"order": "2026-11-25 %s:H1-01"}}
            """.formatted(ID, ID, NUMBER, ID, ID));
    private final BsonDocument note = BsonDocument.parse(
            "{\"_id\": \"something else\", \"position\": {\"$numberLong\": \"7\"}, \"case\": \"%s\"}".formatted(ID));

    @Test
    void theCaseIsAnotherWhereverItOccurs() {
        BsonDocument copy = copies.of(List.of(review), 3).toList().getFirst();

        String copyId = copy.getString("_id").getValue().replace(":H1-01", "");
        assertThat(copyId).matches("app-[0-9a-f]{24}").isNotEqualTo(ID);
        assertThat(copy.toJson())
                .doesNotContain(ID, NUMBER)
                .isEqualTo(review.toJson().replace(ID, copyId).replace(NUMBER, "LS-530102-20261122-500003"));
    }

    @Test
    void everyCopyHasIdsAndPlacesOfItsOwn() {
        List<BsonDocument> all = IntStream.range(0, 500)
                .boxed()
                .flatMap(copy -> copies.of(List.of(review, note), copy))
                .toList();

        assertThat(all).extracting(document -> document.get("_id")).doesNotHaveDuplicates();
        assertThat(all.stream().filter(document -> document.containsKey("position")))
                .extracting(document -> document.getInt64("position").getValue())
                .doesNotHaveDuplicates()
                .allMatch(position -> position < 0);
    }
}

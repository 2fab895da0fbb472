package cn.lianshen.embeddedmongo.index;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.embeddedmongo.query.FilterParser;
import cn.lianshen.embeddedmongo.query.SortOrder;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private final List<Index> indexes = new ArrayList<>();

    private Index index(String name, Document key, Document options) {
        Document description = new Document("name", name).append("key", key);
        description.putAll(options);
        Index index = new Index(indexes.size() + 1, IndexDefinition.of(description), 0);
        indexes.add(index);
        return index;
    }

    private Index index(String name, String... fields) {
        Document key = new Document();
        for (String field : fields) {
            key.put(field.substring(1), field.startsWith("+") ? 1 : -1);
        }
        return index(name, key, new Document());
    }

    private Plan plan(Document filter, Document sort, boolean limited) {
        StoredCollection collection =
                new StoredCollection(99, new UUID(0, 0), new Namespace("test", "cases"), 0, indexes);
        return Planner.plan(collection, indexes, FilterParser.parse(filter), SortOrder.parse(sort), limited);
    }

    private Plan plan(Document filter) {
        return plan(filter, new Document(), false);
    }

    private static Document operator(String name, Object operand) {
        return new Document(name, operand);
    }

    @Test
    void answersAWorklistInOrderFromOneIndex() {
        index("worklist", "+department", "+state", "+due");

        Plan plan = plan(new Document("department", "fire").append("state", "open"), new Document("due", 1), true);

        assertThat(plan.indexName()).isEqualTo("worklist");
        assertThat(plan.sorted()).isTrue();
        assertThat(plan.reverse()).isFalse();
        assertThat(plan.runs()).hasSize(1);
    }

    @Test
    void looksUpHoweverManyIdsOneByOne() {
        List<String> ids = IntStream.range(0, 5_000).mapToObj(i -> "c" + i).toList();

        Plan plan = plan(new Document("_id", operator("$in", ids)));

        assertThat(plan.byId()).isTrue();
        assertThat(plan.runs()).hasSize(5_000);
    }

    @Test
    void doesNotOpenThousandsOfRunsAtOnce() {
        index("worklist", "+department", "+due");
        List<String> departments =
                IntStream.range(0, 5_000).mapToObj(i -> "d" + i).toList();

        Plan plan = plan(new Document("department", operator("$in", departments)), new Document("due", 1), true);

        assertThat(plan.indexName()).isEqualTo("worklist");
        assertThat(plan.sorted()).isFalse();
    }

    @Test
    void mergesSeveralStatesIntoOneOrder() {
        index("worklist", "+department", "+state", "+due");
        Document states = operator("$in", List.of("open", "claimed", "open"));

        Plan plan = plan(new Document("department", "fire").append("state", states), new Document("due", -1), true);

        assertThat(plan.sorted()).isTrue();
        assertThat(plan.reverse()).isTrue();
        assertThat(plan.runs()).hasSize(2);
    }

    @Test
    void looksAtTheDocumentsIfNoIndexHelps() {
        index("worklist", "+department", "+state");

        Plan plan = plan(new Document("state", "open"));

        assertThat(plan.index()).isNull();
    }

    @Test
    void takesTheIdBeforeEveryIndex() {
        index("unique", new Document("code", 1), new Document("unique", true));

        Plan plan = plan(new Document("code", "x").append("_id", 1));

        assertThat(plan.index()).isNull();
        assertThat(plan.runs()).hasSize(1);
    }

    @Test
    void prefersMoreEqualFields() {
        index("one", "+a");
        index("two", "+b", "+a");

        assertThat(plan(new Document("a", 1).append("b", 2)).indexName()).isEqualTo("two");
    }

    @Test
    void doesNotSortByTwoFieldsInDirectionsTheIndexDoesNotHave() {
        index("ab", "+a", "-b");

        assertThat(plan(new Document(), new Document("a", -1).append("b", 1), true)
                        .sorted())
                .isTrue();
        assertThat(plan(new Document(), new Document("a", 1).append("b", 1), true)
                        .sorted())
                .isFalse();
    }

    @Test
    void countsFromTheIndexAloneOnlyIfItSaysEverything() {
        index("ab", "+a", "+b");

        assertThat(plan(new Document("a", 1).append("b", operator("$lt", 5))).exact())
                .isTrue();
        assertThat(plan(new Document("a", 1).append("c", 5)).exact()).isFalse();
        assertThat(plan(new Document("a", 1).append("b", null)).exact()).isFalse();
        assertThat(plan(new Document("a", 1).append("b", operator("$ne", 5))).exact())
                .isFalse();
    }

    @Nested
    class WhenAnArrayIsInTheIndex {
        @Test
        void doesNotIntersectConditionsOfDifferentElements() {
            index("tags", "+tags").addArrays(1);
            Document both = operator("$gt", 1).append("$lt", 5);

            Plan plan = plan(new Document("tags", both));
            Plan ofOneElement = plan(new Document("tags", operator("$elemMatch", both)));

            assertThat(width(plan)).isGreaterThan(width(ofOneElement));
        }

        @Test
        void doesNotBindTwoFieldsOfDifferentElements() {
            index("outbox", "+outbox.at", "+outbox.state").addArrays(3);

            Plan apart = plan(new Document("outbox.at", 1).append("outbox.state", "new"));
            Plan together =
                    plan(new Document("outbox", operator("$elemMatch", new Document("at", 1).append("state", "new"))));

            assertThat(apart.runs().getFirst().range().from().length)
                    .isLessThan(together.runs().getFirst().range().from().length);
        }

        @Test
        void neitherSortsNorCountsByIt() {
            index("tags", "+tags").addArrays(1);

            Plan plan = plan(new Document("tags", operator("$gte", 1)), new Document("tags", 1), true);

            assertThat(plan.sorted()).isFalse();
            assertThat(plan.exact()).isFalse();
        }

        /** The first byte where the ends of the range differ: the later, the narrower the range can be. */
        private static int width(Plan plan) {
            byte[] from = plan.runs().getFirst().range().from();
            return 1000 - Arrays.mismatch(from, plan.runs().getFirst().range().to());
        }
    }

    @Nested
    class WhenAnIndexDoesNotHaveAllDocuments {
        @Test
        void usesASparseIndexOnlyForValuesThatAreThere() {
            index("code", new Document("code", 1), new Document("sparse", true));

            assertThat(plan(new Document("code", "x")).indexName()).isEqualTo("code");
            assertThat(plan(new Document("code", null)).index()).isNull();
            assertThat(plan(new Document("code", operator("$in", Arrays.asList("x", null))))
                            .index())
                    .isNull();
            assertThat(plan(new Document(), new Document("code", 1), true).index())
                    .isNull();
        }

        @Test
        void usesAPartialIndexOnlyIfTheQueryImpliesItsFilter() {
            Document filter = new Document("state", operator("$in", List.of("open", "claimed")));
            index("due", new Document("due", 1), new Document("partialFilterExpression", filter));
            Document due = new Document("due", operator("$lt", 5));

            assertThat(uses("due", due, "open")).isTrue();
            assertThat(uses("due", due, operator("$in", List.of("claimed", "open"))))
                    .isTrue();
            assertThat(uses("due", due, operator("$in", List.of("claimed", "closed"))))
                    .isFalse();
            assertThat(uses("due", due, "closed")).isFalse();
            assertThat(plan(due).index()).isNull();
        }

        private boolean uses(String index, Document due, Object state) {
            Document filter = new Document(due);
            filter.put("state", state);
            Plan plan = plan(filter);
            assertThat(plan.index() == null)
                    .as(Json.toJsonValue(filter))
                    .isEqualTo(!plan.indexName().equals(index));
            return plan.indexName().equals(index);
        }
    }
}

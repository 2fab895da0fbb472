package cn.lianshen.notification.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.contracts.PublicCaseEvent;
import cn.lianshen.notification.TestStore;
import cn.lianshen.notification.domain.Audience;
import cn.lianshen.notification.domain.Feed;
import cn.lianshen.notification.domain.FeedEntry;
import cn.lianshen.notification.domain.Scope;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MongoFeedIT {

    private static final int CASES = 12;
    private static final int EVENTS_A_CASE = 25;
    private static final List<String> DEPARTMENTS = List.of("FGW", "ZJJ", "ZRZY");

    private final MongoDatabase database = TestStore.emptyDatabase();
    private final Feed feed = new MongoFeed(database);

    @Test
    void givesOutPositionsInOrder() {
        List<FeedEntry> entries = feed.append(List.of(draft("a", 1), draft("a", 2), draft("b", 1)));

        assertThat(entries).extracting(FeedEntry::position).containsExactly(1L, 2L, 3L);
        assertThat(feed.read(new Scope.Everything(), 0, 10)).isEqualTo(entries);
        assertThat(feed.head()).isEqualTo(3);
    }

    @Test
    void leavesWhatIsAlreadyInWhereItIs() {
        feed.append(List.of(draft("a", 1), draft("a", 2)));

        List<FeedEntry> again = feed.append(List.of(draft("a", 1), draft("b", 1), draft("a", 2), draft("a", 3)));

        assertThat(again).extracting(FeedEntry::position).containsExactly(1L, 3L, 2L, 4L);
        assertThat(feed.head()).isEqualTo(4);
    }

    @Test
    void findsTheEntriesOfEvents() {
        feed.append(List.of(draft("a", 1), draft("a", 2)));

        assertThat(feed.find(List.of("a:1:2", "a:1:9")))
                .extracting(FeedEntry::position)
                .containsExactly(2L);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4})
    void neverHidesALateEntryFromAReader(long seed) throws Exception {
        List<Feed> instances = List.of(feed, new MongoFeed(database));
        AtomicBoolean written = new AtomicBoolean();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                Random random = new Random(seed * 31 + writer);
                Feed instance = instances.get(writer % 2);
                writers.add(threads.submit(() -> write(instance, random)));
            }
            List<Future<List<FeedEntry>>> readers = new ArrayList<>();
            for (Scope scope : scopes()) {
                Random random = new Random(seed * 17 + readers.size());
                readers.add(threads.submit(() -> follow(instances.get(random.nextInt(2)), scope, random, written)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            written.set(true);

            List<FeedEntry> all = feed.read(new Scope.Everything(), 0, Integer.MAX_VALUE);
            assertThat(all)
                    .extracting(FeedEntry::position)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, CASES * EVENTS_A_CASE)
                            .boxed()
                            .toList());
            assertThat(all).extracting(entry -> entry.event().id()).doesNotHaveDuplicates();
            for (int reader = 0; reader < readers.size(); reader++) {
                Scope scope = scopes().get(reader);
                assertThat(readers.get(reader).get())
                        .as("%s", scope)
                        .isEqualTo(all.stream()
                                .filter(entry -> scope.admits(entry.audience()))
                                .toList());
            }
        }
    }

    private static List<Scope> scopes() {
        return List.of(new Scope.Everything(), new Scope.OfDepartment("ZJJ"), new Scope.OfApplicant("applicant-3"));
    }

    /** Writes every event, in batches, some of them twice, as consumers do that lose a partition and get it back. */
    private static void write(Feed feed, Random random) {
        List<List<Feed.Draft>> cases = new ArrayList<>();
        for (int number = 0; number < CASES; number++) {
            List<Feed.Draft> drafts = new ArrayList<>();
            for (int sequence = 1; sequence <= EVENTS_A_CASE; sequence++) {
                drafts.add(draft("app-" + number, sequence));
            }
            cases.add(drafts);
        }
        Collections.shuffle(cases, random);
        for (List<Feed.Draft> drafts : cases) {
            for (int start = 0; start < drafts.size(); ) {
                int end = Math.min(drafts.size(), start + 1 + random.nextInt(7));
                feed.append(drafts.subList(start, end));
                start = random.nextInt(5) == 0 ? Math.max(0, end - 2) : end;
            }
        }
    }

    private static List<FeedEntry> follow(Feed feed, Scope scope, Random random, AtomicBoolean written) {
        List<FeedEntry> seen = new ArrayList<>();
        long position = 0;
        while (true) {
            boolean last = written.get();
            List<FeedEntry> page = feed.read(scope, position, 1 + random.nextInt(20));
            seen.addAll(page);
            position = page.isEmpty() ? position : page.getLast().position();
            if (last && page.isEmpty()) {
                return seen;
            }
        }
    }

    private static Feed.Draft draft(String applicationId, int sequence) {
        PublicCaseEvent event = new PublicCaseEvent(
                applicationId + ":1:" + sequence,
                "lianshen.review.opened.v1",
                applicationId,
                null,
                applicationId,
                1,
                sequence,
                null,
                null,
                null,
                null,
                Instant.EPOCH,
                Map.of());
        int number = Math.floorMod(applicationId.hashCode(), DEPARTMENTS.size());
        return new Feed.Draft(
                event, new Audience(Set.of(DEPARTMENTS.get(number)), applicationId.replace("app", "applicant")));
    }
}

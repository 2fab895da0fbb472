package cn.lianshen.benchmarks.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ListPageTest {

    @Test
    void findsTheIdsOfTheItemsAndNoOthers() {
        byte[] page = """
                {"items": [
                   {"claimedBy": {"id": "decider-fgw", "name": "x"}, "id": "app-1:A", "tags": [{"id": "no"}]},
                   {"id": "app-2:A", "state": "OPEN"}],
                 "next": "id", "id": "no"}
                """.getBytes(StandardCharsets.UTF_8);

        assertThat(ListPage.ids(page)).containsExactly("app-1:A", "app-2:A");
    }

    @Test
    void anEmptyPageHasNone() {
        assertThat(ListPage.ids("{\"items\":[],\"next\":null}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }
}

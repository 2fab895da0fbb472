package cn.lianshen.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.identity.TestIssuer;
import cn.lianshen.kit.sample.RunningSample;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list is read page by page, each item once and in order, until there is no next page. */
class PagingIT {

    private final Http http = RunningSample.http();
    private final String token = TestIssuer.shared().token("ann", null, Role.APPLICANT);

    @Test
    void readsAWholeListPageByPage() {
        List<Integer> items = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        String after = "";

        do {
            Http.Answer page =
                    http.get("/things?limit=50&after=" + after).as(token).send();
            page.body().path("items").valueStream().forEach(item -> items.add(item.asInt()));
            sizes.add(page.body().path("items").size());
            after = page.text("next");
        } while (!after.isEmpty());

        assertThat(items).isEqualTo(IntStream.range(0, 120).boxed().toList());
        assertThat(sizes).containsExactly(50, 50, 20);
    }

    @Test
    void givesFiftyItemsUnlessAskedOtherwise() {
        assertThat(http.get("/things").as(token).send().body().path("items").size())
                .isEqualTo(50);
        assertThat(http.get("/things?limit=100")
                        .as(token)
                        .send()
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(100);
    }
}

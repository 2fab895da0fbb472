package cn.lianshen.standalone.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.MissingNode;

class InsistenceTest {

    private final List<String> told = new ArrayList<>();
    private final Insistence insistence = Insistence.lasting(Duration.ofSeconds(1), () -> told.add("waits"));

    @Test
    void asksAgainUntilThePartIsBackAndSaysSoOnce() {
        Iterator<Supplier<Answer>> answers = List.<Supplier<Answer>>of(
                        InsistenceTest::connectionRefused, () -> answer(503), () -> answer(200))
                .iterator();

        assertThat(insistence.ask(() -> answers.next().get()).status()).isEqualTo(200);
        assertThat(told).containsExactly("waits");
    }

    @Test
    void takesWhatIsAnAnswer() {
        assertThat(insistence.ask(() -> answer(409)).status()).isEqualTo(409);
        assertThat(insistence.ask(() -> answer(500)).status()).isEqualTo(500);
        assertThat(told).isEmpty();
    }

    @Test
    void givesTheLastAnswerWhenItHasInsistedLongEnough() {
        assertThat(insistence.ask(() -> answer(504)).status()).isEqualTo(504);
        assertThatThrownBy(() -> insistence.ask(InsistenceTest::connectionRefused))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void asksOnceWithoutInsistence() {
        var asked = new ArrayList<Integer>();

        assertThat(Insistence.NONE
                        .ask(() -> {
                            asked.add(503);
                            return answer(503);
                        })
                        .status())
                .isEqualTo(503);
        assertThat(asked).hasSize(1);
    }

    private static Answer answer(int status) {
        return new Answer(status, HttpHeaders.of(Map.of(), (_, _) -> true), MissingNode.getInstance());
    }

    private static Answer connectionRefused() {
        throw new UncheckedIOException(new IOException("refused"));
    }
}

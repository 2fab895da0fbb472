package cn.lianshen.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lianshen.kit.problem.ProblemException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comesBackAsItWas() {
        Cursor cursor = Cursor.at("2026-11-21T09:00:00Z", "app-1:消防", "");

        assertThat(Cursor.decode(cursor.encoded())).isEqualTo(cursor);
        assertThat(cursor.encoded()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "a b", "ä", "gICA"})
    void refusesWhatItDidNotWrite(String text) {
        assertThatThrownBy(() -> Cursor.decode(text)).isInstanceOf(ProblemException.class);
    }

    @Test
    void refusesTheCursorOfAnotherList() {
        assertThatThrownBy(() -> Cursor.at("a").keys(2)).isInstanceOf(ProblemException.class);
        assertThat(Cursor.at("a", "b").keys(2)).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void survivesAnyKeys(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> keys = IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(key -> random.ints(random.nextInt(8), 1, 0xD7FF)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining()))
                    .toList();

            assertThat(Cursor.decode(new Cursor(keys).encoded()).keys()).isEqualTo(keys);
        }
    }

    @Test
    void aPageKnowsWhetherThereIsANextOne() {
        Paging two = new Paging(2, null);

        assertThat(Page.of(List.of("a", "b"), two, Cursor::at).next()).isNull();
        Page<String> first = Page.of(List.of("a", "b", "c"), two, Cursor::at);
        assertThat(first.items()).containsExactly("a", "b");
        assertThat(first.next()).isEqualTo(Cursor.at("b").encoded());
    }
}

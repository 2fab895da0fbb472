package cn.lianshen.standalone.platform;

import java.time.Duration;
import java.util.List;

/**
 * Writes down what becomes of parts, such as {@code store ready}.
 *
 * @param words may be written to by several threads
 */
record Heard(List<String> words) implements Progress {

    @Override
    public void ready(String part, Duration took) {
        words.add(part + " ready");
    }

    @Override
    public void stopping(String part) {
        words.add(part + " stopping");
    }

    @Override
    public void lost(String part, String lastWords) {
        words.add(part + " lost");
    }

    @Override
    public void givenUp(String part) {
        words.add(part + " given up");
    }
}

package cn.lianshen.worktime;

/** A name that people read, in both languages: a holiday, a special procedure. */
public record Label(String zh, String en) {

    public Label {
        if (zh.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException(
                    "label: \"" + zh + "\" / \"" + en + "\" (expected: a name in both languages)");
        }
    }
}

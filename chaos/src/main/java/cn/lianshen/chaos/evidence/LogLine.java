package cn.lianshen.chaos.evidence;

/** A line of a log that needs an explanation. */
public record LogLine(String file, long line, Kind kind, String text) {

    /** Why it was kept. */
    public enum Kind {
        /** Somebody logged at level ERROR. */
        ERROR,
        /** It holds an identity number, a token or a signing secret. */
        SECRET
    }

    /** {@return the same with a further line of the entry, as far as it fits} */
    LogLine followedBy(String further, int longest) {
        var longer = text + " " + further.strip();
        return longer.length() > longest ? this : new LogLine(file, line, kind, longer);
    }
}

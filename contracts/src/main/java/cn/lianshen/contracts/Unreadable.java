package cn.lianshen.contracts;

/** A record that is no event of ours: bytes that do not parse, a missing attribute, or data that breaks its type. */
public class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** States what is wrong with the record; never repeats its content. */
    public Unreadable(String what) {
        super(what);
    }

    /** States what is wrong with the record and what the parser said. */
    public Unreadable(String what, Throwable cause) {
        super(what, cause);
    }
}

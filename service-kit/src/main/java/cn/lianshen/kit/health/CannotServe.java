package cn.lianshen.kit.health;

/** Why a service does not start, in one sentence for whoever runs it. */
public final class CannotServe extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Takes a whole sentence that says what is wrong and what to do about it. */
    public CannotServe(String sentence) {
        super(sentence);
    }
}

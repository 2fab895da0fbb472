package cn.lianshen.kit.aggregate;

/** Another writer was faster. Nothing is wrong: load again, decide again. */
public final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param aggregates how many were overtaken */
    public Overtaken(int aggregates) {
        super(aggregates + " aggregates were overtaken by another revision");
    }
}

package cn.lianshen.chaos.evidence;

/** One decision as a closing event or a result names it. */
public record NamedDecision(String matter, int decisionNo, String hash) {

    private static final int SHOWN = 8;

    static NamedDecision of(Fields basis) {
        return new NamedDecision(basis.text("matter"), (int) basis.number("decisionNo"), basis.text("hash"));
    }

    @Override
    public String toString() {
        return matter + " no. " + decisionNo + " (" + hash.substring(0, Math.min(SHOWN, hash.length())) + ")";
    }
}

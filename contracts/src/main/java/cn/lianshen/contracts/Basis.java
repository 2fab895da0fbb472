package cn.lianshen.contracts;

/**
 * One decision that a closing event rests on. A recorded decision that no basis names came too late and has no effect.
 *
 * @param decisionNo number of the decision within its review, from 1
 * @param hash SHA-256 of the decision in lower-case hex, as its review recorded it
 */
public record Basis(String matter, int decisionNo, String hash) {}

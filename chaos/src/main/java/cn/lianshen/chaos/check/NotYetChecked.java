package cn.lianshen.chaos.check;

/** An invariant, or a part of one, that nobody looked at, and why. */
public record NotYetChecked(String invariant, String reason) {}

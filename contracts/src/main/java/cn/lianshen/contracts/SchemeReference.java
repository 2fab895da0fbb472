package cn.lianshen.contracts;

/** The published, immutable scheme version (并联审批方案) that a case is bound to. */
public record SchemeReference(String code, int version, LocalizedText name) {}

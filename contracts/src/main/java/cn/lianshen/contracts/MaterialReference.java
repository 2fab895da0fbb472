package cn.lianshen.contracts;

/** A material (申报材料) supplied once and used by every matter that needs it. */
public record MaterialReference(String code, LocalizedText name, String fileName) {}

package cn.lianshen.contracts;

/** A name or sentence in both languages of the platform. */
public record LocalizedText(String zh, String en) {}

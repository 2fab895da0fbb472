package cn.lianshen.contracts;

/** Who acted: the account and the name to show beside the act. */
public record Actor(String id, String name) {}

package cn.lianshen.kit.architecture.bad.unmarked;

public class Unmarked {}

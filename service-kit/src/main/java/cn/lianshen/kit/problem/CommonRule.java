package cn.lianshen.kit.problem;

/** The rules that the kit itself finds broken in a request; the rules of bean validation bring their own texts. */
public enum CommonRule {
    REQUIRED,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    NOT_ONE_OF,
    OUT_OF_RANGE,
    INVALID
}

package cn.lianshen.contracts.code;

/** A code that was read, or why it could not be. */
public sealed interface Parsed<T> {

    record Valid<T>(T value) implements Parsed<T> {}

    /** @param expectation what the check asks for, in signs rather than in a language, such as {@code 01…12} */
    record Invalid<T>(Check failed, String expectation) implements Parsed<T> {}
}

package cn.lianshen.kit.decision;

/**
 * What became of a command.
 *
 * @param <A> what the caller is told on success
 * @param <R> why the aggregate declined
 */
public sealed interface Outcome<A, R> {

    /**
     * It is done and durable.
     *
     * @param repeated whether an earlier command with the same key did it
     */
    record Done<A, R>(A answer, boolean repeated) implements Outcome<A, R> {}

    /** The aggregate declined, and nothing happens by this command any more. */
    record Refused<A, R>(R refusal) implements Outcome<A, R> {}

    /** There is no such aggregate. */
    record Missing<A, R>() implements Outcome<A, R> {}

    /** Another try of this command was refused meanwhile; it would be done now, and must not. */
    record Barred<A, R>() implements Outcome<A, R> {}

    /** The idempotency key was used before with another body. */
    record KeyReused<A, R>() implements Outcome<A, R> {}

    /** Too many others write this aggregate, or its outbox is full because the log is away. Worth trying again. */
    record Busy<A, R>() implements Outcome<A, R> {}
}

package cn.lianshen.gateway.route;

import java.io.IOException;

/** What came of asking one instance. */
sealed interface Attempt {

    /** It answered, with whatever status. */
    record Answered(Relayed answer) implements Attempt {}

    /** It has not seen the request: no connection, or it rests. Anybody else can be asked instead. */
    record NotAsked(Exception why) implements Attempt {}

    /** Nobody knows whether it has carried the request out. */
    record Unanswered(IOException why) implements Attempt {}
}

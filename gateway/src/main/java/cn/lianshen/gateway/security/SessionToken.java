package cn.lianshen.gateway.security;

/** The access token of a session, or why there is none. */
sealed interface SessionToken {

    record Usable(String text) implements SessionToken {}

    /** The issuer no longer vouches for this login. */
    record Ended() implements SessionToken {}

    /** The token has run out and the issuer cannot be asked for another. */
    record IssuerAway() implements SessionToken {}
}

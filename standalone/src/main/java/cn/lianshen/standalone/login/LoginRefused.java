package cn.lianshen.standalone.login;

/** The issuer did not let the person in. */
public final class LoginRefused extends RuntimeException {

    LoginRefused(String message) {
        super(message);
    }
}

package cn.lianshen.standalone.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Checks a password unless the account is being guessed at. Both refusals look the same to the person at the keyboard. */
record PasswordLogin(AuthenticationProvider passwords, LoginAttempts attempts) implements AuthenticationProvider {

    @Override
    public @Nullable Authentication authenticate(Authentication request) {
        var account = request.getName();
        if (!attempts.mayTry(account)) {
            throw new LockedException("too many attempts");
        }
        try {
            var person = passwords.authenticate(request);
            attempts.succeeded(account);
            return person;
        } catch (BadCredentialsException e) {
            attempts.failed(account);
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> request) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(request);
    }
}

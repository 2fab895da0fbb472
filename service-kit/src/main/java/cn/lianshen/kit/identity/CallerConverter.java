package cn.lianshen.kit.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/** Makes the caller out of the claims of a verified access token. */
final class CallerConverter implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        Caller caller = callerOf(token);
        List<SimpleGrantedAuthority> authorities = caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(caller, token.getTokenValue(), authorities);
    }

    private static Caller callerOf(Jwt token) {
        String id = Objects.requireNonNull(token.getSubject(), "sub");
        String name = token.getClaimAsString("name");
        String department = token.getClaimAsString("department");
        return new Caller(
                id,
                name == null ? id : name,
                rolesOf(token),
                Optional.ofNullable(department).filter(code -> !code.isBlank()),
                Objects.requireNonNull(token.getClaimAsString("region"), "region"));
    }

    private static Set<Role> rolesOf(Jwt token) {
        List<String> names = token.getClaimAsStringList("roles");
        return names == null
                ? Set.of()
                : names.stream().map(Role::named).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}

package cn.lianshen.gateway.security;

import cn.lianshen.gateway.route.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MeController {

    /** What the caller's token says about them. */
    record Me(
            String account,
            @Nullable String name,
            List<String> roles,
            @Nullable String department,
            @Nullable String region) {

        static Me of(Caller caller) {
            Jwt token = caller.token();
            return new Me(
                    caller.account(),
                    token.getClaimAsString("name"),
                    Optional.ofNullable(token.getClaimAsStringList("roles")).orElse(List.of()),
                    token.getClaimAsString("department"),
                    token.getClaimAsString("region"));
        }
    }

    @GetMapping("/api/me")
    ResponseEntity<Me> me(HttpServletRequest request) {
        Caller caller = Caller.of(request);
        return caller == null ? ResponseEntity.status(401).build() : ResponseEntity.ok(Me.of(caller));
    }
}

package cn.lianshen.standalone.identity;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

@Configuration(proxyBeanMethods = false)
class IdentityWiring {

    @Bean
    AuthorizationServerSettings addresses(IdentitySettings settings) {
        return AuthorizationServerSettings.builder()
                .issuer(settings.issuer().toString())
                .build();
    }

    @Bean
    RegisteredClientRepository clients(IdentitySettings settings) {
        return new InMemoryRegisteredClientRepository(new Clients(settings).all());
    }

    @Bean
    OAuth2AuthorizationService authorizations() {
        return new RecentAuthorizations();
    }

    @Bean
    JWKSource<SecurityContext> keys(IdentitySettings settings) throws IOException {
        var key = new SigningKey(settings.folder().resolve("signing-key.json")).loadOrMake();
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    DemoAccounts accounts() {
        return new DemoAccounts(Department.ofCatalogue());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(DemoAccounts accounts) {
        return new TokenClaims(accounts);
    }

    @Bean
    AuthenticationProvider passwordLogin(DemoAccounts accounts) {
        var encoder = new BCryptPasswordEncoder();
        var passwords = new DaoAuthenticationProvider(people(accounts, encoder.encode(DemoAccounts.PASSWORD)));
        passwords.setPasswordEncoder(encoder);
        return new PasswordLogin(passwords, new LoginAttempts(Clock.systemUTC()));
    }

    private static UserDetailsService people(DemoAccounts accounts, String passwordHash) {
        return name -> accounts.find(name)
                .map(account -> User.withUsername(account.name())
                        .password(passwordHash)
                        .authorities(account.roleNames().toArray(String[]::new))
                        .build())
                .orElseThrow(() -> new UsernameNotFoundException("unknown account"));
    }
}

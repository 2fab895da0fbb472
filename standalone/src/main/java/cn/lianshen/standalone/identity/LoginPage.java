package cn.lianshen.standalone.identity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The login page: one form that works without JavaScript and loads nothing from elsewhere. */
@RestController
class LoginPage {

    private static final String REFUSED = "账号或密码不正确，或尝试次数过多。请核对后稍候再试。";
    private static final String LOGGED_OUT = "您已安全退出。";

    private final String page;
    private final String style;

    LoginPage(DemoAccounts accounts) throws IOException {
        page = read("identity/login.html").replace("{{accounts}}", options(accounts));
        style = read("identity/login.css");
    }

    @GetMapping("/login")
    ResponseEntity<String> page(
            CsrfToken token, @RequestParam Optional<String> error, @RequestParam Optional<String> logout) {
        var notice = error.map(_ -> notice("alert", REFUSED))
                .or(() -> logout.map(_ -> notice("status", LOGGED_OUT)))
                .orElse("");
        var html = page.replace("{{notice}}", notice)
                .replace("{{csrfName}}", HtmlUtils.htmlEscape(token.getParameterName()))
                .replace("{{csrfToken}}", HtmlUtils.htmlEscape(token.getToken()));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    @GetMapping("/login.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "css", StandardCharsets.UTF_8))
                .body(style);
    }

    private static String notice(String role, String text) {
        return "<p class=\"notice\" role=\"" + role + "\">" + text + "</p>";
    }

    private static String options(DemoAccounts accounts) {
        return accounts.all().stream()
                .map(account -> "<option value=\"" + account.name() + "\">"
                        + HtmlUtils.htmlEscape(account.displayName()) + "</option>")
                .collect(Collectors.joining("\n"));
    }

    private static String read(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }
}

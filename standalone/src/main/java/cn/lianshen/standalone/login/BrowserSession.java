package cn.lianshen.standalone.login;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;

/** Somebody who opened the gateway in a browser and logged in at the issuer: a session cookie and no token. */
public final class BrowserSession implements AutoCloseable {

    private final URI gateway;
    private final Browser browser;

    private BrowserSession(URI gateway, Browser browser) {
        this.gateway = gateway;
        this.browser = browser;
    }

    /**
     * Goes from the gateway to the issuer's form and back.
     *
     * @throws LoginRefused when the issuer shows its form again
     * @throws IOException when one of the two does not answer
     */
    public static BrowserSession begin(URI gateway, String account, String password) throws IOException {
        var browser = new Browser();
        var page = browser.follow(browser.get(gateway.resolve("/oauth2/authorization/lianshen")), _ -> true);
        var form = LoginForm.on(page);
        var answer = browser.follow(browser.post(form.action(), form.filledIn(account, password)), _ -> true);
        if (!answer.uri().getAuthority().equals(gateway.getAuthority())) {
            throw new LoginRefused("The issuer did not accept the account " + account + " with this password");
        }
        return new BrowserSession(gateway, browser);
    }

    /** Reads what the gateway has at a path, as the scripts of its pages do. */
    public HttpResponse<String> get(String path) throws IOException {
        return browser.read(gateway.resolve(path));
    }

    @Override
    public void close() {
        browser.close();
    }
}

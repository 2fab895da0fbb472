package cn.lianshen.standalone.login;

import java.io.IOException;
import java.net.CookieHandler;
import java.net.CookieManager;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Cookies as browsers keep them: what comes from this machine is as good as encrypted, so secure cookies go back to it. */
final class LoopbackCookies extends CookieHandler {

    private final CookieManager cookies = new CookieManager();

    @Override
    public Map<String, List<String>> get(URI address, Map<String, List<String>> headers) throws IOException {
        return cookies.get(address, headers);
    }

    @Override
    public void put(URI address, Map<String, List<String>> headers) throws IOException {
        cookies.put(address, headers);
        if (address.getHost().equals("127.0.0.1") || address.getHost().equals("localhost")) {
            cookies.getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
        }
    }
}

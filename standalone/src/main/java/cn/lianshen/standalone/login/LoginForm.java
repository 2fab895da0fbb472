package cn.lianshen.standalone.login;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * The form on a login page that asks for a password, whoever's page it is.
 *
 * @param action where it is sent
 * @param hidden fields that go back as they came
 */
record LoginForm(URI action, Map<String, String> hidden) {

    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<input\\b[^>]*>");

    /**
     * Reads a page.
     *
     * @throws IOException when it asks for no password
     */
    static LoginForm on(HttpResponse<String> page) throws IOException {
        return FORM.matcher(page.body())
                .results()
                .map(found -> found.group())
                .filter(form -> attribute("type", form, "password"))
                .findFirst()
                .map(form -> read(form, page.uri()))
                .orElseThrow(() ->
                        new IOException("No login form at " + page.uri() + " (status " + page.statusCode() + ")"));
    }

    Map<String, String> filledIn(String account, String password) {
        var fields = new LinkedHashMap<>(hidden);
        fields.put("username", account);
        fields.put("password", password);
        return fields;
    }

    private static LoginForm read(String form, URI page) {
        var hidden = new LinkedHashMap<String, String>();
        FIELD.matcher(form)
                .results()
                .map(field -> field.group())
                .filter(field -> attribute("type", field, "hidden"))
                .forEach(field -> value("name", field)
                        .ifPresent(
                                name -> hidden.put(name, value("value", field).orElse(""))));
        return new LoginForm(page.resolve(value("action", form).orElse("")), hidden);
    }

    private static boolean attribute(String name, String tag, String value) {
        return tag.contains(name + "=\"" + value + "\"");
    }

    private static Optional<String> value(String attribute, String tag) {
        Matcher value = Pattern.compile("\\s" + attribute + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? Optional.of(HtmlUtils.htmlUnescape(value.group(1))) : Optional.empty();
    }
}

package cn.lianshen.kit.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Chinese unless the caller prefers English. Spring's own resolver would answer {@code zh, en} in English, since it
 * knows {@code zh_CN} only.
 */
final class CallersLanguage implements LocaleResolver {

    static Locale of(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return accepted == null ? Locale.SIMPLIFIED_CHINESE : preferred(accepted);
    }

    private static Locale preferred(String accepted) {
        try {
            for (Locale.LanguageRange wish : Locale.LanguageRange.parse(accepted)) {
                if (wish.getRange().startsWith("zh")) {
                    return Locale.SIMPLIFIED_CHINESE;
                }
                if (wish.getRange().startsWith("en")) {
                    return Locale.ENGLISH;
                }
            }
        } catch (IllegalArgumentException malformed) {
            return Locale.SIMPLIFIED_CHINESE;
        }
        return Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language follows from Accept-Language");
    }
}

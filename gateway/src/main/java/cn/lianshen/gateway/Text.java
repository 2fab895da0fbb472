package cn.lianshen.gateway;

import jakarta.servlet.http.HttpServletRequest;

/** The same sentence in both languages of the platform. */
public record Text(String zh, String en) {

    /** Chinese unless the caller asks for English first. */
    public String in(HttpServletRequest request) {
        return speaksEnglish(request) ? en : zh;
    }

    static boolean speaksEnglish(HttpServletRequest request) {
        return request.getHeader("Accept-Language") != null
                && request.getLocale().getLanguage().equals("en");
    }
}

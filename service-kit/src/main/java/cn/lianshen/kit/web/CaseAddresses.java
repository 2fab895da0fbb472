package cn.lianshen.kit.web;

import java.util.List;

/**
 * The addresses of a service whose {@code {id}} names a case, alone or before a colon, as the beginnings of their patterns. A
 * service declares them as one bean, so that log lines and traces can say which case they are about.
 */
public record CaseAddresses(List<String> beginnings) {

    public CaseAddresses {
        beginnings = List.copyOf(beginnings);
    }

    public static CaseAddresses at(String... beginnings) {
        return new CaseAddresses(List.of(beginnings));
    }

    static CaseAddresses none() {
        return new CaseAddresses(List.of());
    }

    boolean contain(String pattern) {
        return beginnings.stream().anyMatch(pattern::startsWith);
    }
}

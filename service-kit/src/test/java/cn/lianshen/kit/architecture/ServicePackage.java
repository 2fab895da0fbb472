package cn.lianshen.kit.architecture;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The five packages of a service; what each may not know follows from its place. */
public enum ServicePackage {
    DOMAIN,
    USECASE,
    WEB,
    MESSAGING,
    PERSISTENCE;

    /** Matches the package at any depth below the base package, since a large service is split by feature first. */
    String below(String basePackage) {
        return basePackage + ".." + name().toLowerCase(Locale.ROOT) + "..";
    }

    /** What points to this package and must therefore not be pointed back to, or stands beside it. */
    List<ServicePackage> forbidden() {
        return switch (this) {
            case DOMAIN -> List.of(USECASE, WEB, MESSAGING, PERSISTENCE);
            case USECASE -> List.of(WEB, MESSAGING, PERSISTENCE);
            case WEB, MESSAGING, PERSISTENCE ->
                adapters().stream().filter(other -> other != this).toList();
        };
    }

    boolean isAdapter() {
        return adapters().contains(this);
    }

    private static List<ServicePackage> adapters() {
        return Arrays.asList(WEB, MESSAGING, PERSISTENCE);
    }
}

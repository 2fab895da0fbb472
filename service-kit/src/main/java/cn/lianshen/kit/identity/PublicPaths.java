package cn.lianshen.kit.identity;

import java.util.List;

/**
 * The addresses of a service that need no access token, as path patterns such as {@code /verify/**}. A service declares
 * them as one bean; without it, only the health probes and the API description are public.
 */
public record PublicPaths(List<String> patterns) {

    public PublicPaths {
        patterns = List.copyOf(patterns);
    }

    public static PublicPaths of(String... patterns) {
        return new PublicPaths(List.of(patterns));
    }
}

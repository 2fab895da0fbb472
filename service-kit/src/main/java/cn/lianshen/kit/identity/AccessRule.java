package cn.lianshen.kit.identity;

import java.lang.reflect.AnnotatedElement;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Who may use a handler. */
sealed interface AccessRule {

    boolean admits(@Nullable Caller caller);

    /** Anybody, signed in or not. */
    record Anyone() implements AccessRule {
        @Override
        public boolean admits(@Nullable Caller caller) {
            return true;
        }
    }

    /** Every signed-in caller. */
    record EveryCaller() implements AccessRule {
        @Override
        public boolean admits(@Nullable Caller caller) {
            return caller != null;
        }
    }

    /** Callers with at least one of the roles. */
    record HoldersOf(Set<Role> roles) implements AccessRule {
        @Override
        public boolean admits(@Nullable Caller caller) {
            return caller != null && roles.stream().anyMatch(caller::has);
        }
    }

    /**
     * The rule a handler method declares, or else its class.
     *
     * @throws IllegalStateException if one place declares two rules or a rule without roles
     */
    static Optional<AccessRule> declaredBy(HandlerMethod handler) {
        return declaredAt(handler.getMethod(), handler).or(() -> declaredAt(handler.getBeanType(), handler));
    }

    private static Optional<AccessRule> declaredAt(AnnotatedElement place, HandlerMethod handler) {
        AllowedFor roles = AnnotatedElementUtils.findMergedAnnotation(place, AllowedFor.class);
        boolean callers = AnnotatedElementUtils.hasAnnotation(place, AllowedForCallers.class);
        boolean anyone = AnnotatedElementUtils.hasAnnotation(place, AllowedForAnyone.class);
        int declared = (roles == null ? 0 : 1) + (callers ? 1 : 0) + (anyone ? 1 : 0);
        if (declared > 1 || roles != null && roles.value().length == 0) {
            throw new IllegalStateException(handler + " (expected: one access rule, with at least one role)");
        }
        if (roles != null) {
            return Optional.of(new HoldersOf(EnumSet.copyOf(List.of(roles.value()))));
        }
        if (callers) {
            return Optional.of(new EveryCaller());
        }
        return anyone ? Optional.of(new Anyone()) : Optional.empty();
    }
}

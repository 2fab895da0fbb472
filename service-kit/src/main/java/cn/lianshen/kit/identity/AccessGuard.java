package cn.lianshen.kit.identity;

import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request reach its handler only if the handler's access rule admits the caller. */
final class AccessGuard implements HandlerInterceptor {

    private final AccessRules rules;

    AccessGuard(AccessRules rules) {
        this.rules = rules;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isAdmitted(method)) {
            return true;
        }
        throw new ProblemException(refusal().with());
    }

    private boolean isAdmitted(HandlerMethod handler) {
        @Nullable Caller caller = CurrentCaller.find().orElse(null);
        return rules.of(handler).filter(rule -> rule.admits(caller)).isPresent();
    }

    private static CommonProblem refusal() {
        return CurrentCaller.find().isPresent() ? CommonProblem.ACCESS_DENIED : CommonProblem.SIGN_IN_REQUIRED;
    }
}

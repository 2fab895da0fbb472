package cn.lianshen.kit.web;

import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.CommonRule;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.kit.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Paging} from the query. */
final class PagingResolver implements HandlerMethodArgumentResolver {

    static final String LIMIT = "limit";
    static final String AFTER = "after";

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String after = request.getParameter(AFTER);
        return new Paging(
                limitOf(request.getParameter(LIMIT)), after == null || after.isEmpty() ? null : Cursor.decode(after));
    }

    private static int limitOf(@Nullable String given) {
        if (given == null) {
            return Paging.DEFAULT_LIMIT;
        }
        if (!given.matches("[1-9][0-9]{0,2}") || Integer.parseInt(given) > Paging.MAX_LIMIT) {
            throw new ProblemException(CommonProblem.PARAMETER_INVALID
                    .with(LIMIT)
                    .naming(List.of(Violation.of(LIMIT, CommonRule.OUT_OF_RANGE, 1, Paging.MAX_LIMIT))));
        }
        return Integer.parseInt(given);
    }
}

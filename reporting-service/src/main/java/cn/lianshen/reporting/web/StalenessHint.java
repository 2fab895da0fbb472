package cn.lianshen.reporting.web;

import cn.lianshen.reporting.usecase.RebuildRecords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells readers that the records are being rebuilt: what they get may be incomplete until then. */
final class StalenessHint implements HandlerInterceptor {

    static final String HEADER = "Lianshen-Incomplete-Since";

    private final RebuildRecords rebuildRecords;

    StalenessHint(RebuildRecords rebuildRecords) {
        this.rebuildRecords = rebuildRecords;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        rebuildRecords.since().ifPresent(since -> response.setHeader(HEADER, since.toString()));
        return true;
    }
}

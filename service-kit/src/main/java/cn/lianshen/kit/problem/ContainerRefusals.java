package cn.lianshen.kit.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/** Words what Tomcat refuses before any filter sees it, such as an address with forbidden characters. */
final class ContainerRefusals extends ErrorReportValve {

    private final Problems problems;

    ContainerRefusals(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0) {
            return;
        }
        try {
            Problem problem = ProtocolProblems.of(HttpStatusCode.valueOf(response.getStatus()));
            problems.write(problem, request, response);
            response.finishResponse();
        } catch (IOException callerIsGone) {
            throw new UncheckedIOException(callerIsGone);
        }
    }
}

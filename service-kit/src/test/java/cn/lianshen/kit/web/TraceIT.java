package cn.lianshen.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.sample.RunningSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request is a step of a trace, also where an error page answers it. */
class TraceIT {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";

    private final Http http = RunningSample.http();

    @Test
    void continuesTheTraceOfTheRequest() {
        String current =
                http.get("/open/hello").with("traceparent", PARENT).send().text("traceparent");

        assertThat(current).startsWith("00-" + TRACE + "-").endsWith("-01").doesNotContain("b7ad6b7169203331");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                "00-00000000000000000000000000000000-b7ad6b7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01",
                "00-0AF7651916CD43DD8448EB211C80319C-b7ad6b7169203331-01",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
            })
    void beginsATraceOfItsOwnWhereThereIsNoGoodOne(String parent) {
        String current =
                http.get("/open/hello").with("traceparent", parent).send().text("traceparent");

        assertThat(current).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]").doesNotContain(TRACE);
    }

    @Test
    void namesTheTraceInEveryProblem() {
        assertThat(http.get("/things").with("traceparent", PARENT).send().text("traceId"))
                .isEqualTo(TRACE);
        assertThat(http.get("//things").with("traceparent", PARENT).send().text("traceId"))
                .isEqualTo(TRACE);
    }
}

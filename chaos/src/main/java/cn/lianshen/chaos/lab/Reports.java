package cn.lianshen.chaos.lab;

import cn.lianshen.chaos.evidence.MonthlyRecount;
import cn.lianshen.chaos.evidence.MonthlySums;
import cn.lianshen.chaos.evidence.MonthlySums.Sums;
import cn.lianshen.standalone.play.Answer;
import cn.lianshen.standalone.play.Person;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Asks for the reports of months, and for their recount, as a person would. */
record Reports(Person reader) {

    private static final List<String> GROUPINGS = List.of("TOTAL", "SCHEME", "LINE", "DEPARTMENT");
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final int TRIES = 10;
    private static final Answer NONE =
            new Answer(0, HttpHeaders.of(Map.of(), (_, _) -> true), MissingNode.getInstance());
    private static final int OK = 200;
    private static final int SERVER_ERROR = 500;

    List<MonthlySums> sums(List<YearMonth> months) throws InterruptedException {
        var all = new ArrayList<MonthlySums>();
        for (var month : months) {
            for (var by : GROUPINGS) {
                var answer = ask("/api/reports/monthly?month=" + month + "&by=" + by);
                var rows = new HashMap<String, Sums>();
                answer.body()
                        .path("rows")
                        .forEach(row -> rows.put(row.path("key").asString(""), row(row)));
                all.add(new MonthlySums(month, by, problem(answer), rows));
            }
        }
        return all;
    }

    List<MonthlyRecount> recounts(List<YearMonth> months) throws InterruptedException {
        var all = new ArrayList<MonthlyRecount>();
        for (var month : months) {
            var answer = ask("/api/reports/recount?month=" + month);
            var differences = new ArrayList<String>();
            answer.body().path("differences").forEach(difference -> differences.add(difference.toString()));
            all.add(new MonthlyRecount(
                    month, problem(answer), answer.body().path("events").asLong(0), differences));
        }
        return all;
    }

    private static Sums row(JsonNode row) {
        var by = row.path("closedBy");
        return new Sums(
                row.path("opening").asLong(),
                row.path("accepted").asLong(),
                row.path("closed").asLong(),
                by.path("approved").asLong(),
                by.path("approvedWithConditions").asLong(),
                by.path("refused").asLong(),
                by.path("withdrawn").asLong(),
                row.path("closing").asLong());
    }

    private static String problem(Answer answer) {
        return answer.status() == OK
                ? ""
                : answer.status() + " " + answer.body().path("code").asString("");
    }

    /** The last answer, if none of them is better; a gateway may still leave alone what failed before. */
    private Answer ask(String path) throws InterruptedException {
        var answer = once(path);
        for (int i = 1; i < TRIES && (answer.status() == 0 || answer.status() >= SERVER_ERROR); i++) {
            TimeUnit.NANOSECONDS.sleep(BETWEEN.toNanos());
            answer = once(path);
        }
        return answer;
    }

    private Answer once(String path) {
        try {
            return reader.get(path);
        } catch (UncheckedIOException _) {
            return NONE;
        }
    }
}

package cn.lianshen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lianshen.contracts.Conclusion;
import cn.lianshen.contracts.Outcome;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.identity.TestIssuer;
import cn.lianshen.kit.web.ApprovedApi;
import cn.lianshen.kit.web.Http;
import cn.lianshen.kit.web.Http.Answer;
import cn.lianshen.reporting.Story.Matter;
import cn.lianshen.reporting.usecase.CaseRecords;
import cn.lianshen.reporting.usecase.Scope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The service as a whole: fed by the log, asked over HTTP. */
class ReportingServiceIT {

    private static final LocalDate MONDAY = LocalDate.of(2026, 4, 13);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 3, 2);
    private static final LocalDate IN_MAY = LocalDate.of(2026, 5, 29);
    private static final LocalDate IN_JUNE = LocalDate.of(2026, 6, 26);
    private static final Http HTTP = RunningReporting.http();

    @BeforeAll
    static void tellFiveCases() {
        List<Story> stories = List.of(
                Story.of("late")
                        .by("zhang")
                        .named("城北幼儿园新建工程")
                        .submitted(LONG_AGO)
                        .accepted(
                                LONG_AGO,
                                LocalDate.of(2026, 4, 3),
                                IN_MAY,
                                Matter.of("A", "ZRZY", 20, 3),
                                Matter.of("B", "STHJ", 20, 5, "A"))
                        .opened("A", LONG_AGO, LocalDate.of(2026, 3, 5))
                        .claimed("A", LONG_AGO),
                Story.of("fresh")
                        .by("wang")
                        .named("城南小学改造工程")
                        .submitted(MONDAY)
                        .accepted(MONDAY, IN_MAY, IN_JUNE, Matter.of("A", "ZRZY", 20, 3))
                        .opened("A", MONDAY, LocalDate.of(2026, 4, 16)),
                Story.of("done")
                        .by("zhang")
                        .named("城北医院")
                        .under("JOINT-ACCEPT-S4", "CONSTRUCTION", "ZJJ")
                        .submitted(LONG_AGO)
                        .accepted(LONG_AGO, IN_MAY, IN_JUNE, Matter.of("A", "XFJ", 20, 3))
                        .opened("A", LONG_AGO, LocalDate.of(2026, 3, 5))
                        .decided("A", LocalDate.of(2026, 3, 4), Outcome.APPROVED, 2, true)
                        .ready(LocalDate.of(2026, 3, 4), Conclusion.APPROVED)
                        .issued(LocalDate.of(2026, 3, 5), Conclusion.APPROVED),
                Story.of("new").by("wang").named("公园").submitted(MONDAY.plusDays(1)),
                Story.of("second")
                        .by("zhang")
                        .named("桥梁工程")
                        .submitted(MONDAY)
                        .accepted(MONDAY, IN_MAY, IN_JUNE, Matter.of("A", "STHJ", 20, 3)));
        RunningReporting.tell(
                stories.stream().flatMap(story -> story.events().stream()).toList());
        CaseRecords records = RunningReporting.bean(CaseRecords.class);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(stories)
                        .allSatisfy(story -> assertThat(
                                        records.find(story.record().applicationId(), new Scope.Everything()))
                                .hasValueSatisfying(
                                        kept -> assertThat(kept.record()).isEqualTo(story.record()))));
    }

    @Test
    void listsACaseWithTheLightsOfEveryDepartment() {
        JsonNode item = get("/api/cases?state=RUNNING&limit=1", supervisor())
                .body()
                .path("items")
                .path(0);

        assertThat(names(item))
                .containsExactly(
                        "applicationId",
                        "number",
                        "projectName",
                        "projectCode",
                        "schemeCode",
                        "schemeName",
                        "state",
                        "acceptedAt",
                        "promisedDue",
                        "statutoryDue",
                        "light",
                        "reviews");
        assertThat(names(item.path("reviews").path(0)))
                .containsExactly(
                        "matter",
                        "name",
                        "department",
                        "departmentName",
                        "state",
                        "layer",
                        "promisedDue",
                        "statutoryDue",
                        "decidedAt",
                        "outcome",
                        "light");
        assertThat(item.path("applicationId").asString()).isEqualTo("late");
        assertThat(item.path("light").asString()).isEqualTo("RED");
        assertThat(item.path("promisedDue").asString()).isEqualTo("2026-04-03");
        assertThat(item.path("reviews").path(0).path("light").asString()).isEqualTo("RED");
        assertThat(item.path("reviews").path(1).path("state").asString()).isEqualTo("WAITING");
        assertThat(item.path("schemeName").path("en").asString()).isEqualTo("Scheme SOC-HZ-S1");
    }

    @Test
    void putsTheMostUrgentRunningCaseFirstAndTheNewestOfAll() {
        assertThat(ids(get("/api/cases?state=RUNNING", supervisor()))).containsExactly("late", "fresh", "second");
        assertThat(ids(get("/api/cases", supervisor()))).containsExactly("new", "second", "fresh", "late", "done");
    }

    @ParameterizedTest
    @CsvSource({"''", "?state=RUNNING"})
    void turnsPagesWithoutLosingOrRepeatingACase(String query) {
        List<String> whole = ids(get("/api/cases" + query, supervisor()));
        List<String> paged = new ArrayList<>();
        String next = "";
        do {
            String more = (query.isEmpty() ? "?" : query + "&") + "limit=1" + (next.isEmpty() ? "" : "&after=" + next);
            Answer page = get("/api/cases" + more, supervisor());
            paged.addAll(ids(page));
            next = page.body().path("next").asString("");
        } while (!next.isEmpty());

        assertThat(paged).isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "幼儿园, late",
        "城北, late done",
        "JH-fresh, fresh",
        "2026-530102-done, done",
        "儿园新, late",
        "火车站, ''",
        ".*, ''"
    })
    void findsCasesByNumberCodeOrPartOfTheName(String search, String expected) {
        Answer found = get("/api/cases?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8), supervisor());

        assertThat(ids(found)).containsExactly(expected.isEmpty() ? new String[0] : expected.split(" "));
    }

    @Test
    void refusesASearchOfOneCharacter() {
        Answer refused = get("/api/cases?q=x", supervisor());

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("SEARCH_LENGTH");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "SUPERVISOR, -, new second fresh late done",
                "WINDOW_CLERK, ZWFW, new second fresh late done",
                "LEAD_WINDOW, ZWFW, new second fresh late done",
                "REVIEWER, ZRZY, fresh late",
                "DECIDER, STHJ, second late",
                "REVIEWER, XFJ, done",
                "REVIEWER, ZJJ, done",
                "REVIEWER, WJW, ''",
            })
    void showsStaffTheirCasesAndNoOthers(Role role, @Nullable String department, String expected) {
        String token = TestIssuer.shared().token("someone", department, role);

        assertThat(String.join(" ", ids(get("/api/cases", token)))).isEqualTo(expected);
        for (String id : List.of("late", "fresh", "done", "new", "second")) {
            int status = get("/api/cases/" + id, token).status();
            assertThat(status).isEqualTo(expected.contains(id) ? 200 : 404);
        }
    }

    @Test
    void showsApplicantsTheirOwnCases() {
        assertThat(ids(get("/api/cases", applicant("zhang")))).containsExactly("second", "late", "done");
        assertThat(ids(get("/api/cases?state=RUNNING", applicant("wang")))).containsExactly("fresh");
        assertThat(get("/api/cases/late", applicant("wang")).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"SUBSCRIBER", "CATALOGUE_ADMIN", "AUDITOR", "SYSTEM_ADMIN"})
    void showsNoCasesToThoseWhoHaveNoneToFollow(Role role) {
        assertThat(get("/api/cases", token(role)).status()).isEqualTo(403);
    }

    @Test
    void refusesStaffWithoutADepartment() {
        assertThat(get("/api/cases", token(Role.REVIEWER)).status()).isEqualTo(403);
    }

    @Test
    void tellsWhoHasDecidedAndAsOfWhen() {
        JsonNode done = get("/api/cases/done", supervisor()).body();

        assertThat(done.path("result").path("number").asString()).isEqualTo("PW-done");
        assertThat(done.path("times").path("usedDays").asInt()).isEqualTo(3);
        assertThat(done.path("times").path("onTime").asBoolean()).isTrue();
        assertThat(done.path("asOf").path("sequences").path("application").asInt())
                .isEqualTo(4);
        assertThat(done.path("asOf").path("sequences").path("A").asInt()).isEqualTo(2);
        assertThat(done.path("progress").path(0).path("usedDays").asInt()).isEqualTo(2);
    }

    @Test
    void neverShowsTheApplicantsNameAccountOrTelephone() {
        Stream.of("/api/cases", "/api/cases/late")
                .map(path -> new String(get(path, supervisor()).response().body(), StandardCharsets.UTF_8))
                .forEach(body -> assertThat(body)
                        .doesNotContain(Story.APPLICANT_NAME, Story.CONTACT_NAME, Story.CONTACT_PHONE, "zhang"));
    }

    @Test
    void reportsTheMonthWithRatesAndDefinitions() {
        JsonNode report =
                get("/api/reports/monthly?month=2026-03&by=TOTAL", supervisor()).body();
        JsonNode row = report.path("rows").path(0);

        assertThat(row.path("opening").asInt()).isZero();
        assertThat(row.path("accepted").asInt()).isEqualTo(2);
        assertThat(row.path("closed").asInt()).isEqualTo(1);
        assertThat(row.path("closing").asInt()).isEqualTo(1);
        assertThat(row.path("rates").path("completion").path("value").asString())
                .isEqualTo("50.00");
        assertThat(row.path("rates").path("completion").path("denominator").asInt())
                .isEqualTo(2);
        assertThat(names(row.path("rates")))
                .containsExactly("completion", "onTime", "speedUp", "promisedSpeedUp", "parallelCompression");
        assertThat(report.path("definitions").size()).isEqualTo(5);
        assertThat(report.path("unit").asString()).isEqualTo("CASE");
        assertThat(report.path("asOf").asString()).isEqualTo(RunningReporting.NOW.toString());
    }

    @Test
    void answersNullAndNotZeroForNothingOfNothing() {
        JsonNode row = get("/api/reports/monthly?month=2025-01&by=TOTAL", supervisor())
                .body()
                .path("rows")
                .path(0);

        assertThat(row.path("rates").path("completion").path("value").isNull()).isTrue();
        assertThat(row.path("rates").path("completion").path("denominator").asInt())
                .isZero();
    }

    @Test
    void showsADepartmentItsOwnRowOnly() {
        String reviewer = TestIssuer.shared().token("someone", "XFJ", Role.REVIEWER);

        Answer own = get("/api/reports/monthly?month=2026-03&by=DEPARTMENT", reviewer);
        Answer total = get("/api/reports/monthly?month=2026-03&by=TOTAL", reviewer);

        assertThat(own.body().path("rows").size()).isEqualTo(1);
        assertThat(own.body().path("rows").path(0).path("key").asString()).isEqualTo("XFJ");
        assertThat(total.status()).isEqualTo(403);
        assertThat(total.text("code")).isEqualTo("OWN_DEPARTMENT_ONLY");
    }

    @ParameterizedTest
    @CsvSource({
        "SUPERVISOR, 200, 403, 403",
        "LEAD_WINDOW, 200, 403, 403",
        "SYSTEM_ADMIN, 200, 200, 200",
        "AUDITOR, 403, 200, 403",
        "APPLICANT, 403, 403, 403",
        "SUBSCRIBER, 403, 403, 403",
        "WINDOW_CLERK, 403, 403, 403"
    })
    void guardsReportsRecountsAndRebuilds(Role role, int report, int recount, int rebuild) {
        assertThat(get("/api/reports/monthly?month=2026-03", token(role)).status())
                .isEqualTo(report);
        assertThat(get("/api/reports/monthly.csv?month=2026-03", token(role)).status())
                .isEqualTo(report);
        assertThat(get("/api/reports/recount?month=2026-03", token(role)).status())
                .isEqualTo(recount);
        assertThat(get("/internal/rebuild", token(role)).status()).isEqualTo(rebuild);
    }

    @Test
    void refusesAMonthThatIsNone() {
        assertThat(get("/api/reports/monthly?month=2026-13", supervisor()).status())
                .isEqualTo(400);
        assertThat(get("/api/reports/monthly", supervisor()).status()).isEqualTo(400);
        assertThat(get("/api/reports/monthly?month=2026-03&by=PLANET", supervisor())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void writesTheReportAsATableInTheReadersLanguage() {
        Answer table = HTTP.get("/api/reports/monthly.csv?month=2026-03&by=SCHEME")
                .as(supervisor())
                .inEnglish()
                .send();

        assertThat(table.status()).isEqualTo(200);
        assertThat(table.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(table.header("Content-Disposition")).contains("lianshen-2026-03-SCHEME.csv");
        assertThat(new String(table.response().body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFFCode,Name,Opening")
                .contains("JOINT-ACCEPT-S4,Scheme JOINT-ACCEPT-S4,0,1,1,1,0,0,0,0,100.00,1,1");
    }

    @Test
    void recountsFromTheLogAndAgrees() {
        JsonNode recount = get("/api/reports/recount?month=2026-03", token(Role.SYSTEM_ADMIN))
                .body();

        assertThat(recount.path("equal").asBoolean()).isTrue();
        assertThat(recount.path("events").asInt()).isEqualTo(16);
        assertThat(recount.path("rows").asInt()).isPositive();
    }

    @Test
    void rebuildsTheRecordsFromTheFirstEventOfTheLog() {
        CaseRecords records = RunningReporting.bean(CaseRecords.class);
        var before = records.find("late", new Scope.Everything()).orElseThrow();

        Answer begun =
                HTTP.post("/internal/rebuild").as(token(Role.SYSTEM_ADMIN)).send();

        assertThat(begun.status()).isEqualTo(202);
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(get("/internal/rebuild", token(Role.SYSTEM_ADMIN))
                                .body()
                                .path("complete")
                                .asBoolean())
                        .isTrue());
        var after = records.find("late", new Scope.Everything()).orElseThrow();
        assertThat(after.record()).isEqualTo(before.record());
        assertThat(after.cursors()).isEqualTo(before.cursors());
        assertThat(ids(get("/api/cases", supervisor()))).hasSize(5);
        recountsFromTheLogAndAgrees();
    }

    @Test
    void answersNobodyWithoutAToken() {
        assertThat(HTTP.get("/api/cases").send().status()).isEqualTo(401);
        assertThat(HTTP.get("/internal/rebuild").send().status()).isEqualTo(401);
    }

    @Test
    void isDescribedAsApproved() {
        ApprovedApi.assertUnchanged("reporting-service", RunningReporting.port());
    }

    private static Answer get(String path, String token) {
        return HTTP.get(path).as(token).send();
    }

    private static String supervisor() {
        return token(Role.SUPERVISOR);
    }

    private static String applicant(String account) {
        return TestIssuer.shared().token(account, null, Role.APPLICANT);
    }

    private static String token(Role role) {
        return TestIssuer.shared().token("someone", null, role);
    }

    private static List<String> ids(Answer answer) {
        return answer.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("applicationId").asString())
                .toList();
    }

    private static List<String> names(JsonNode node) {
        return List.copyOf(node.propertyNames());
    }
}

package cn.lianshen.standalone.demo;

import cn.lianshen.standalone.identity.DemoAccounts;
import cn.lianshen.standalone.login.LoginRefused;
import cn.lianshen.standalone.platform.RunningPlatform;
import cn.lianshen.standalone.play.Answer;
import cn.lianshen.standalone.play.CasePlay;
import cn.lianshen.standalone.play.Insistence;
import cn.lianshen.standalone.play.Opinions;
import cn.lianshen.standalone.play.People;
import cn.lianshen.standalone.play.PlayedCase;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Plays every scheme of the catalogue from application to combined result, through the gateway, as the people of the demonstration
 * accounts.
 */
public final class Demo {

    private static final int FAILED = 1;
    private static final String PASSWORD = "LIANSHEN_DEMO_PASSWORD";
    private static final Set<String> REFUSED = Set.of("H1-06");

    /** Longer than a part needs that ended and is started again. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningPlatform platform;
    private final PrintStream out;

    private Demo(RunningPlatform platform, PrintStream out) {
        this.platform = platform;
        this.out = out;
    }

    /** Takes {@code --data DIR}; ends with 0 when every case has its result. */
    public static void main(String[] arguments) {
        var data = Path.of(arguments.length >= 2 ? arguments[1] : "data")
                .toAbsolutePath()
                .normalize();
        System.exit(RunningPlatform.in(data)
                .map(platform -> new Demo(platform, System.out).run())
                .orElseGet(() ->
                        say("no platform runs with the data folder " + data + "; start one with ./lianshen start.")));
    }

    private int run() {
        try {
            play();
            return 0;
        } catch (LoginRefused e) {
            return say(e.getMessage()
                    + "; the demo needs the demonstration accounts, and with another issuer their password"
                    + " in the variable " + PASSWORD + ".");
        } catch (UncheckedIOException e) {
            return say("the platform at " + platform.address() + " does not answer (" + e.getMessage() + ").");
        } catch (Answer.UnexpectedAnswer e) {
            return say("the platform answered otherwise than expected: " + e.getMessage());
        }
    }

    private void play() {
        var insistence = Insistence.lasting(PATIENCE, () -> out.println("  （平台的某一部分暂时没有应答，用同一请求编号重试）"));
        var people = new People(platform.address(), platform.issuer(), password(), insistence);
        var play = new CasePlay(people, new Opinions(REFUSED), line -> out.println("  " + line));
        var played = new ArrayList<PlayedCase>();
        for (JsonNode scheme : people.applicant().get("/api/schemes").expect(200)) {
            out.println();
            out.println(scheme.path("name").path("zh").asString() + "（"
                    + scheme.path("code").asString() + "）");
            played.add(play.play(scheme.path("code").asString()));
        }
        leaveOneRunning(play);
        links(played).forEach(out::println);
    }

    /** So that the page of running cases has something to show. */
    private void leaveOneRunning(CasePlay play) {
        out.println();
        out.println("再留下一件正在办理的申请");
        play.begun(play.accepted("GOV-HOUSE-S1"));
    }

    private List<String> links(List<PlayedCase> played) {
        var lines = new ArrayList<>(List.of("", "到此为止，可以打开看看："));
        lines.add("  办件进度    " + platform.address() + "/");
        for (var one : played) {
            lines.add("  核验结果    " + platform.address() + "/verify/" + one.verificationCode());
        }
        var last = played.getLast();
        lines.add(
                "  结果文书    " + platform.address() + "/api/applications/" + last.applicationId() + "/result.pdf （登录后）");
        lines.add("  接口文档    " + platform.address() + "/api/docs");
        return lines;
    }

    /** Where the issuer is not the embedded one, the same accounts may have a password that is not known to everybody. */
    private static String password() {
        return Optional.ofNullable(System.getenv(PASSWORD)).orElse(DemoAccounts.PASSWORD);
    }

    private static int say(String sentence) {
        System.err.println("lianshen: " + sentence);
        return FAILED;
    }
}

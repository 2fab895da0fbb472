package cn.lianshen.chaos.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.chaos.history.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ReplyTest {

    @ParameterizedTest
    @CsvSource({
        "0,UNKNOWN",
        "200,DONE",
        "201,DONE",
        "302,UNKNOWN",
        "409,REFUSED",
        "429,REFUSED",
        "500,UNKNOWN",
        "503,UNKNOWN"
    })
    void aStatusSaysHowMuchIsKnown(int status, Answer known) {
        assertThat(reply(status, "{}").answer()).isEqualTo(known);
    }

    @Test
    void keepsWhatTheHistoryNeedsAndNothingElse() {
        var reply = reply(
                200, "{\"id\":\"app-1\",\"state\":\"READY\",\"summary\":\"private\",\"applicant\":{\"name\":\"x\"}}");

        assertThat(reply.told()).containsExactlyInAnyOrderEntriesOf(Map.of("id", "app-1", "state", "READY"));
    }

    @Test
    void keepsStateAndNumberOfDecisionsOfAReview() {
        var reply = reply(200, "{\"review\":{\"state\":\"DECIDED\"},\"decisions\":[{},{}]}");

        assertThat(reply.told()).containsExactlyInAnyOrderEntriesOf(Map.of("state", "DECIDED", "decisionNo", "2"));
    }

    @Test
    void keepsTheIdsOfAList() {
        assertThat(reply(200, "{\"items\":[{\"id\":\"a\"},{\"id\":\"b\"}]}").seen())
                .isEqualTo(Map.of("seen", "a b"));
    }

    @Test
    void namesTheCodeOfAProblem() {
        assertThat(reply(409, "{\"code\":\"ALREADY_DECIDED\"}").problem()).isEqualTo("ALREADY_DECIDED");
    }

    private static Reply reply(int status, String body) {
        return new Reply(status, JsonMapper.shared().readTree(body));
    }
}

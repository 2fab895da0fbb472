package cn.lianshen.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;

class ProblemTest {

    @Test
    void isNamedByAnAddressInLowerCase() {
        assertThat(CommonProblem.IDEMPOTENCY_KEY_REUSED.with().type())
                .hasToString("https://lianshen.cn/problems/idempotency-key-reused");
    }

    @Test
    void isNeverASuccess() {
        assertThatThrownBy(() -> Problem.of(HttpStatus.OK, CommonProblem.WRONG_TYPE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void saysWhenToTryAgainIfItIsAnOutage() {
        assertThat(CommonProblem.UNAVAILABLE.with().retryAfter()).isEqualTo(Duration.ofSeconds(2));
        assertThat(CommonProblem.ACCESS_DENIED.with().retryAfter()).isNull();
    }

    @Test
    void answersItsKeyWhereATextIsMissing() {
        ProblemTexts texts = new ProblemTexts("no-such-service");

        assertThat(texts.title(Problem.of(HttpStatus.CONFLICT, Thread.State.BLOCKED), Locale.ENGLISH))
                .isEqualTo("BLOCKED.title");
    }

    @Test
    void translatesTheWordsInsideASentence() {
        ProblemTexts texts = new ProblemTexts("no-such-service");
        Violation violation = Violation.of("count", CommonRule.WRONG_TYPE, ExpectedType.of(long.class));

        assertThat(texts.message(violation, Locale.ENGLISH)).isEqualTo("must be a whole number");
        assertThat(texts.message(violation, Locale.SIMPLIFIED_CHINESE)).isEqualTo("应为整数");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | en",
                "en-GB,en;q=0.9 | en",
                "zh | zh-CN",
                "zh-TW | zh-CN",
                "zh,en;q=0.5 | zh-CN",
                "en;q=0.5,zh | zh-CN",
                "fr,en;q=0.1 | en",
                "fr | zh-CN",
                "* | zh-CN",
                "!! | zh-CN"
            })
    void speaksChineseUnlessEnglishIsPreferred(String accepted, String spoken) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", accepted);

        assertThat(CallersLanguage.of(request).toLanguageTag()).isEqualTo(spoken);
    }

    @Test
    void takesAnAbsentStoreForAnOutageAndABadCommandForABug() {
        ServerAddress server = new ServerAddress();
        MongoCommandException badCommand =
                new MongoCommandException(new BsonDocument("code", new BsonInt32(9)), server);
        MongoWriteException duplicate =
                new MongoWriteException(new WriteError(11000, "dup key", new BsonDocument()), server, Set.of());

        assertThat(List.of(new MongoTimeoutException("away"), duplicate)).allMatch(Outage::isIn);
        assertThat(Outage.isIn(new IllegalStateException(new MongoTimeoutException("away"))))
                .isTrue();
        assertThat(Outage.isIn(badCommand)).isFalse();
        assertThat(Outage.isIn(new IllegalStateException("bug"))).isFalse();
    }
}

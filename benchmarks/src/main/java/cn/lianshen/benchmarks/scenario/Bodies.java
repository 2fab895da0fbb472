package cn.lianshen.benchmarks.scenario;

import cn.lianshen.standalone.play.SampleFiling;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is sent, the same for every case.
 *
 * @param start a form of about two kilobytes, handed in and accepted at once
 * @param decision with an opinion of two hundred characters
 */
record Bodies(byte[] start, byte[] decision, byte[] result) {

    private static final int FORM_BYTES = 2048;
    private static final int OPINION_CHARS = 200;
    private static final String OPINION = "经审查，申请材料齐全，符合法定条件，同意；请按批准内容实施，并接受事中事后监管。";
    private static final String SUMMARY = "建设内容及规模详见附件，总用地面积一万二千平方米，建筑面积三万平方米，配套道路、绿化和地下车库。";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** For a scheme as the platform shows it. */
    static Bodies of(JsonNode scheme) {
        Map<String, Object> body = new SampleFiling(scheme).body("ACCEPTED");
        int missing = FORM_BYTES - json(body).length;
        String summary = String.valueOf(body.get("summary")) + repeated(SUMMARY, Math.max(0, missing / 3));
        body.put("summary", summary);
        return new Bodies(
                json(body),
                json(Map.of("outcome", "APPROVED", "opinion", repeated(OPINION, OPINION_CHARS))),
                json(Map.of("conclusion", "APPROVED")));
    }

    private static String repeated(String text, int length) {
        return text.repeat(length / text.length() + 1).substring(0, length);
    }

    private static byte[] json(Object value) {
        return JSON.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }
}

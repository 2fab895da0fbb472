package cn.lianshen.chaos.mutant;

import cn.lianshen.chaos.history.Deed;
import cn.lianshen.chaos.history.HistoryFile;
import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import cn.lianshen.standalone.play.Answer;
import cn.lianshen.standalone.play.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Asks for people and writes down what came of it. */
final class Scribe {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> KEPT =
            List.of(Words.ID, Words.NUMBER, Words.STATE, Words.DECISION_NO, Words.CONCLUSION, Words.CODE);
    private static final Answer NONE =
            new Answer(0, HttpHeaders.of(Map.of(), (_, _) -> true), MissingNode.getInstance());

    private final AtomicLong numbers = new AtomicLong();
    private final List<Deed> deeds = new CopyOnWriteArrayList<>();

    Answer ask(
            Person person,
            Operation operation,
            String subject,
            String method,
            String path,
            Object body,
            Map<String, String> asked) {
        String key = Person.newKey();
        long begun = System.nanoTime();
        Instant at = Instant.now();
        Answer answer = send(person, method, path, body, key);
        deeds.add(new Deed(
                numbers.incrementAndGet(),
                person.account(),
                operation,
                operation == Operation.READ ? "" : key,
                subject,
                begun,
                System.nanoTime(),
                at,
                kind(answer.status()),
                answer.status(),
                asked,
                told(answer)));
        return answer;
    }

    private static Answer send(Person person, String method, String path, Object body, String key) {
        try {
            return method.equals("GET")
                    ? person.get(path)
                    : person.command(method, path, JSON.writeValueAsString(body), key);
        } catch (UncheckedIOException _) {
            return NONE;
        }
    }

    private static cn.lianshen.chaos.history.Answer kind(int status) {
        return switch (status / 100) {
            case 2 -> cn.lianshen.chaos.history.Answer.DONE;
            case 4 -> cn.lianshen.chaos.history.Answer.REFUSED;
            default -> cn.lianshen.chaos.history.Answer.UNKNOWN;
        };
    }

    private static Map<String, String> told(Answer answer) {
        Map<String, String> told = new HashMap<>();
        for (String word : KEPT) {
            if (answer.body().path(word).isValueNode()) {
                told.put(word, answer.body().path(word).asString());
            }
        }
        return told;
    }

    void write(Path file) {
        try {
            Files.write(file, deeds.stream().map(HistoryFile::line).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

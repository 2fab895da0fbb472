package cn.lianshen.kit.sample;

import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.identity.AllowedFor;
import cn.lianshen.kit.identity.AllowedForAnyone;
import cn.lianshen.kit.identity.AllowedForCallers;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.problem.Problem;
import cn.lianshen.kit.problem.Problems;
import cn.lianshen.kit.web.Cursor;
import cn.lianshen.kit.web.Page;
import cn.lianshen.kit.web.Paging;
import cn.lianshen.telemetry.Trace;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.mongodb.MongoTimeoutException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
@AllowedForCallers
class ThingController {

    private final Problems problems;

    ThingController(Problems problems) {
        this.problems = problems;
    }

    enum Colour {
        RED,
        GREEN
    }

    enum Refusal {
        ALREADY_LENT
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Person.class, name = "PERSON"),
        @JsonSubTypes.Type(value = Firm.class, name = "FIRM")
    })
    sealed interface Owner {}

    record Person(@NotBlank String name) implements Owner {}

    record Firm(@NotBlank String name, String code) implements Owner {}

    record Part(@NotBlank String code, int count) {}

    record Thing(
            @NotBlank @Size(max = 20) String name,
            @Min(1) int count,
            boolean fragile,
            @NotNull Colour colour,
            @Nullable LocalDate since,
            @Valid @Nullable Owner owner,
            @NotNull List<@Valid Part> parts,
            @Nullable Map<String, Object> notes) {}

    @PostMapping("/things")
    Map<String, Object> add(CommandId command, Caller caller, @Valid @RequestBody Thing thing) {
        return Map.of("key", command.key(), "digest", command.digest(), "by", caller.id(), "name", thing.name());
    }

    @PutMapping("/things/{id}/loan")
    ResponseEntity<?> lend(@PathVariable int id, CommandId command) {
        return id == 7
                ? problems.respond(Problem.of(HttpStatus.CONFLICT, Refusal.ALREADY_LENT, id, "Ann")
                        .with("holder", "Ann"))
                : ResponseEntity.ok(Map.of("digest", command.digest(), "repeated", "" + command.repeated()));
    }

    @GetMapping("/things")
    Page<Integer> list(Paging paging, @RequestParam(required = false) @Nullable Colour colour) {
        Cursor after = paging.after();
        int from = after == null ? 0 : Integer.parseInt(after.keys(1).getFirst()) + 1;
        List<Integer> found =
                IntStream.range(from, 120).limit(paging.limit() + 1L).boxed().toList();
        return Page.of(found, paging, last -> Cursor.at(Integer.toString(last)));
    }

    @GetMapping("/things/count")
    Map<String, Object> count(@RequestParam @Min(1) @Max(12) int month) {
        return Map.of("month", month);
    }

    @GetMapping("/things/broken")
    Map<String, Object> broken() {
        throw new IllegalStateException("the secret of cn.lianshen.kit.sample");
    }

    @GetMapping("/things/storeless")
    Map<String, Object> storeless() {
        throw new MongoTimeoutException("no server at 10.1.2.3:27017");
    }

    @GetMapping("/things/rules")
    @AllowedFor({Role.DECIDER, Role.CATALOGUE_ADMIN})
    Map<String, Object> rules(Caller caller) {
        return Map.of("name", caller.name(), "department", caller.department().orElse(""), "region", caller.region());
    }

    @GetMapping(path = "/things/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(Caller caller) throws IOException {
        SseEmitter stream = new SseEmitter();
        stream.send(caller.id());
        stream.complete();
        return stream;
    }

    @GetMapping("/things/later")
    Callable<Map<String, Object>> later() {
        return () -> Map.of("late", true);
    }

    @GetMapping("/things/never")
    DeferredResult<Map<String, Object>> never() {
        return new DeferredResult<>(50L);
    }

    @GetMapping("/open/hello")
    @AllowedForAnyone
    Map<String, Object> hello() {
        return Map.of("traceparent", String.valueOf(Trace.traceparent()));
    }

    @GetMapping("/open/mistake")
    Map<String, Object> notReallyOpen() {
        return Map.of("leaked", true);
    }

    @GetMapping("/internal/state")
    Map<String, Object> internal() {
        return Map.of("state", "fine");
    }
}

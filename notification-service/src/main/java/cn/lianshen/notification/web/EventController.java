package cn.lianshen.notification.web;

import cn.lianshen.kit.identity.AllowedFor;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.web.Cursor;
import cn.lianshen.kit.web.Paging;
import cn.lianshen.notification.domain.Feed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The feed, to be read page by page or followed live. Both speak of the same places, so a reader can change over at any time. */
@RestController
@RequestMapping("/api/events")
@AllowedFor({
    Role.APPLICANT,
    Role.WINDOW_CLERK,
    Role.LEAD_WINDOW,
    Role.REVIEWER,
    Role.DECIDER,
    Role.SUPERVISOR,
    Role.SUBSCRIBER,
    Role.SYSTEM_ADMIN,
    Role.AUDITOR
})
@Tag(name = "events", description = "What happens to cases, in order")
class EventController {

    private final Feed feed;
    private final EventStreams streams;

    EventController(Feed feed, EventStreams streams) {
        this.feed = feed;
        this.streams = streams;
    }

    @GetMapping
    @Operation(operationId = "listEvents", summary = "Events of the cases the caller may follow, in order, replayable")
    FeedPage list(Caller caller, Paging paging) {
        long after = Positions.of(paging.after());
        return FeedPage.of(feed.read(Reader.scope(caller), after, paging.limit()), after);
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(operationId = "streamEvents", summary = "The same events live, as server-sent events")
    SseEmitter stream(
            Caller caller,
            @Parameter(description = "Id of the last event the reader has; wins over `after`.")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable
                    String lastEventId,
            @Parameter(description = "Where to begin; without it, only what happens from now on.")
                    @RequestParam(required = false)
                    @Nullable
                    String after,
            HttpServletResponse response) {
        String start = lastEventId != null && !lastEventId.isEmpty() ? lastEventId : after;
        long position = start == null ? feed.head() : Positions.of(start.isEmpty() ? null : Cursor.decode(start));
        response.setHeader("X-Accel-Buffering", "no");
        return streams.open(caller.id(), Reader.scope(caller), position);
    }
}

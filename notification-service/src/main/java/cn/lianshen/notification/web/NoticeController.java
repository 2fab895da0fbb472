package cn.lianshen.notification.web;

import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.identity.AllowedForCallers;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.kit.web.Cursor;
import cn.lianshen.kit.web.Page;
import cn.lianshen.kit.web.Paging;
import cn.lianshen.notification.domain.Notice;
import cn.lianshen.notification.domain.Notices;
import cn.lianshen.notification.domain.Recipient;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the caller has been told. */
@RestController
@RequestMapping("/api/notices")
@AllowedForCallers
@Tag(name = "notices", description = "Notices to people")
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    @Operation(operationId = "listNotices", summary = "The caller's notices and those of its pools, newest first")
    Page<NoticeItem> list(
            Caller caller,
            Paging paging,
            @Parameter(description = "Only what the caller has not read.") @RequestParam(defaultValue = "false")
                    boolean unread) {
        List<Recipient> reader = Reader.recipients(caller);
        List<Notice> found = notices.read(
                reader,
                unread ? caller.id() : null,
                paging.after() == null ? null : place(paging.after()),
                paging.limit() + 1);
        Page<Notice> page = Page.of(found, paging, notice -> Cursor.at("" + notice.at(), notice.id()));
        return new Page<>(
                page.items().stream()
                        .map(notice -> NoticeItem.of(notice, caller.id(), reader))
                        .toList(),
                page.next());
    }

    private static Notices.@Nullable Place place(Cursor after) {
        List<String> keys = after.keys(2);
        try {
            return new Notices.Place(Instant.parse(keys.getFirst()), keys.getLast());
        } catch (DateTimeParseException e) {
            throw new ProblemException(CommonProblem.CURSOR_INVALID.with());
        }
    }

    @PutMapping("/{id}/read")
    @Operation(operationId = "markNoticeRead", summary = "Note that the caller has read a notice")
    ResponseEntity<Void> markRead(Caller caller, CommandId commandId, @PathVariable String id) {
        if (!notices.markRead(id, Reader.recipients(caller), caller.id())) {
            throw NotificationProblem.NOTICE_NOT_FOUND.with();
        }
        return ResponseEntity.noContent().build();
    }
}

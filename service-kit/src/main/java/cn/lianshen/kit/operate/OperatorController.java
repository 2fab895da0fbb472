package cn.lianshen.kit.operate;

import cn.lianshen.kit.consume.CaseConsumer;
import cn.lianshen.kit.consume.CaseListeners;
import cn.lianshen.kit.identity.AllowedFor;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.relay.EventArchive;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Parked events and the archive, for whoever has to find out why a case stands still. */
@RestController
@RequestMapping("/internal")
@AllowedFor(Role.SYSTEM_ADMIN)
public class OperatorController {

    private static final int MOST_EVENTS = 500;

    private final CaseListeners listeners;
    private final ObjectProvider<CaseConsumer> consumers;
    private final EventArchive archive;

    OperatorController(CaseListeners listeners, ObjectProvider<CaseConsumer> consumers, EventArchive archive) {
        this.listeners = listeners;
        this.consumers = consumers;
        this.archive = archive;
    }

    /** How many events wait in this service; anything but 0 needs a person. */
    public record Parked(long events) {}

    @GetMapping("/parked")
    Parked parked() {
        return new Parked(listeners.parked().count());
    }

    @PostMapping("/parked/{applicationId}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable String applicationId) {
        consumers.ifAvailable(consumer -> consumer.resume(applicationId));
    }

    @GetMapping("/events/{aggregate}")
    List<EventArchive.Archived> events(@PathVariable String aggregate, @RequestParam(defaultValue = "1") long from) {
        return archive.read(aggregate, from, MOST_EVENTS);
    }
}

package cn.lianshen.notification.web;

import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.identity.AllowedFor;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.web.Page;
import cn.lianshen.kit.web.Paging;
import cn.lianshen.notification.domain.Deliveries;
import cn.lianshen.notification.domain.Delivery;
import cn.lianshen.notification.usecase.OwnSubscriptions;
import cn.lianshen.notification.usecase.ReplayDeliveries;
import cn.lianshen.notification.usecase.ReplayDeliveries.Result;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What went, goes and did not go to the caller's endpoints. */
@RestController
@RequestMapping("/api/subscriptions/{id}")
@AllowedFor({Role.SUBSCRIBER, Role.SYSTEM_ADMIN})
@Tag(name = "subscriptions", description = "Webhooks for other systems")
class DeliveryController {

    private final OwnSubscriptions own;
    private final Deliveries deliveries;
    private final ReplayDeliveries replayDeliveries;

    DeliveryController(OwnSubscriptions own, Deliveries deliveries, ReplayDeliveries replayDeliveries) {
        this.own = own;
        this.deliveries = deliveries;
        this.replayDeliveries = replayDeliveries;
    }

    @GetMapping("/deliveries")
    @Operation(operationId = "listDeliveries", summary = "The deliveries of a subscription, newest event first")
    Page<DeliveryItem> list(
            Caller caller,
            @PathVariable String id,
            Paging paging,
            @Parameter(description = "Only deliveries in this state.", example = "DEAD") @RequestParam(required = false)
                    Delivery.@Nullable State state) {
        if (own.find(id, caller.id()).isEmpty()) {
            throw NotificationProblem.SUBSCRIPTION_NOT_FOUND.with();
        }
        Long before = paging.after() == null ? null : Positions.of(paging.after());
        List<Delivery> found = deliveries.read(id, state, before, paging.limit() + 1);
        Page<Delivery> page = Page.of(found, paging, delivery -> Positions.cursor(delivery.position()));
        return new Page<>(page.items().stream().map(DeliveryItem::of).toList(), page.next());
    }

    @PostMapping("/replays")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(operationId = "replayDeliveries", summary = "Post events again")
    ReplayAnswer replay(
            Caller caller, CommandId commandId, @PathVariable String id, @Valid @RequestBody ReplayRequest request) {
        return switch (replayDeliveries.handle(caller.id(), id, request.selection())) {
            case Result.Replayed replayed ->
                new ReplayAnswer(
                        replayed.count(),
                        replayed.continueAfter().isPresent()
                                ? Positions.cursor(replayed.continueAfter().getAsLong())
                                        .encoded()
                                : null);
            case Result.Disabled _ -> throw NotificationProblem.SUBSCRIPTION_DISABLED.with();
            case Result.Missing _ -> throw NotificationProblem.SUBSCRIPTION_NOT_FOUND.with();
        };
    }
}

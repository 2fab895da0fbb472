package cn.lianshen.notification.web;

import cn.lianshen.kit.decision.CommandId;
import cn.lianshen.kit.identity.AllowedFor;
import cn.lianshen.kit.identity.Caller;
import cn.lianshen.kit.identity.Role;
import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import cn.lianshen.notification.domain.Subscriptions;
import cn.lianshen.notification.usecase.ActivateSubscription;
import cn.lianshen.notification.usecase.CreateSubscription;
import cn.lianshen.notification.usecase.CreateSubscription.Result;
import cn.lianshen.notification.usecase.EndSubscription;
import cn.lianshen.notification.usecase.RotateSecret;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's subscriptions. */
@RestController
@RequestMapping("/api/subscriptions")
@AllowedFor({Role.SUBSCRIBER, Role.SYSTEM_ADMIN})
@Tag(name = "subscriptions", description = "Webhooks for other systems")
class SubscriptionController {

    private final Subscriptions subscriptions;
    private final CreateSubscription createSubscription;
    private final RotateSecret rotateSecret;
    private final ActivateSubscription activateSubscription;
    private final EndSubscription endSubscription;

    SubscriptionController(
            Subscriptions subscriptions,
            CreateSubscription createSubscription,
            RotateSecret rotateSecret,
            ActivateSubscription activateSubscription,
            EndSubscription endSubscription) {
        this.subscriptions = subscriptions;
        this.createSubscription = createSubscription;
        this.rotateSecret = rotateSecret;
        this.activateSubscription = activateSubscription;
        this.endSubscription = endSubscription;
    }

    @GetMapping
    @Operation(operationId = "listSubscriptions", summary = "The caller's subscriptions")
    List<SubscriptionItem> list(Caller caller) {
        return subscriptions.ofOwner(caller.id()).stream()
                .map(SubscriptionItem::of)
                .toList();
    }

    @PostMapping
    @Operation(operationId = "createSubscription", summary = "Have events posted to an endpoint")
    ResponseEntity<SubscriptionSecret> create(
            Caller caller, CommandId commandId, @Valid @RequestBody SubscriptionRequest request) {
        Result result = createSubscription.handle(new CreateSubscription.Command(
                caller.id(),
                commandId.key(),
                commandId.digest(),
                request.url(),
                request.filter(),
                request.isOrdered()));
        return switch (result) {
            case Result.Created created ->
                ResponseEntity.created(URI.create(
                                "/api/subscriptions/" + created.subscription().id()))
                        .body(SubscriptionSecret.of(created.subscription()));
            case Result.UrlRefused refused -> throw NotificationProblem.ofUrl(refused.fault());
            case Result.TooMany tooMany -> throw NotificationProblem.TOO_MANY_SUBSCRIPTIONS.with(tooMany.most());
            case Result.KeyReused _ -> throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED.with());
        };
    }

    @PostMapping("/{id}/secret")
    @Operation(operationId = "rotateSecret", summary = "A new secret; the one before goes on signing for a day")
    SubscriptionSecret rotate(Caller caller, CommandId commandId, @PathVariable String id) {
        return rotateSecret
                .handle(new RotateSecret.Command(caller.id(), id, commandId.key()))
                .map(SubscriptionSecret::of)
                .orElseThrow(NotificationProblem.SUBSCRIPTION_NOT_FOUND::with);
    }

    @PutMapping("/{id}/activation")
    @Operation(operationId = "activateSubscription", summary = "Take a disabled endpoint back into service")
    SubscriptionItem activate(Caller caller, CommandId commandId, @PathVariable String id) {
        return switch (activateSubscription.handle(caller.id(), id)) {
            case ActivateSubscription.Result.Active active -> SubscriptionItem.of(active.subscription());
            case ActivateSubscription.Result.UrlRefused refused -> throw NotificationProblem.ofUrl(refused.fault());
            case ActivateSubscription.Result.Missing _ -> throw NotificationProblem.SUBSCRIPTION_NOT_FOUND.with();
        };
    }

    @DeleteMapping("/{id}")
    @Operation(operationId = "endSubscription", summary = "End a subscription and what is on its way to it")
    ResponseEntity<Void> end(Caller caller, CommandId commandId, @PathVariable String id) {
        if (!endSubscription.handle(caller.id(), id)) {
            throw NotificationProblem.SUBSCRIPTION_NOT_FOUND.with();
        }
        return ResponseEntity.noContent().build();
    }
}

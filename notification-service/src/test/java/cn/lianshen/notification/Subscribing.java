package cn.lianshen.notification;

import cn.lianshen.kit.web.Http;
import tools.jackson.databind.JsonNode;

/** What a subscribing system does over HTTP. */
public record Subscribing(String token, String id, String secret) {

    /** Subscribes to one case. */
    public static Subscribing to(String url, String applicationId, boolean ordered) {
        String token = RunningNotification.subscriber("system-" + applicationId);
        Http.Answer answer = create(token, url, applicationId, ordered);
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return new Subscribing(
                token, answer.body().path("subscription").path("id").asString(), answer.text("secret"));
    }

    /** Asks for a subscription, whatever the answer. */
    public static Http.Answer create(String token, String url, String applicationId, boolean ordered) {
        return RunningNotification.http()
                .post("/api/subscriptions")
                .as(token)
                .with("Idempotency-Key", RunningNotification.key())
                .json("{\"url\":\"%s\",\"applicationId\":\"%s\",\"ordered\":%s}".formatted(url, applicationId, ordered))
                .send();
    }

    /** The subscription as its owner sees it. */
    public JsonNode item() {
        for (JsonNode item : RunningNotification.http()
                .get("/api/subscriptions")
                .as(token)
                .send()
                .body()) {
            if (item.path("id").asString().equals(id)) {
                return item;
            }
        }
        throw new AssertionError(id + " is not listed");
    }

    /** Its deliveries, newest event first. */
    public JsonNode deliveries() {
        return RunningNotification.http()
                .get("/api/subscriptions/" + id + "/deliveries")
                .as(token)
                .send()
                .body()
                .path("items");
    }

    /** Sends a command about it. */
    public Http.Answer command(String method, String path, String json) {
        Http.Request request = RunningNotification.http()
                .request(method, "/api/subscriptions/" + id + path)
                .as(token)
                .with("Idempotency-Key", RunningNotification.key());
        return json.isEmpty() ? request.send() : request.json(json).send();
    }
}

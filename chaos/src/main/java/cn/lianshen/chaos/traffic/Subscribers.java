package cn.lianshen.chaos.traffic;

import cn.lianshen.chaos.history.Operation;
import cn.lianshen.chaos.history.Words;
import cn.lianshen.chaos.receiver.Receiver;
import java.util.Map;

/** Systems that want to be told. */
record Subscribers(Office office, Dice dice) {

    private static final String OWNER = "admin";

    /** Subscribes an endpoint to all events; it verifies with the secret from then on. */
    void subscribe(Receiver receiver, boolean ordered) throws InterruptedException {
        var body = Map.of("url", receiver.url(), "ordered", ordered);
        var request = Request.post(Operation.SUBSCRIBE, "/api/subscriptions", body)
                .noting(Words.URL, receiver.url())
                .noting(Words.ORDERED, ordered);
        var reply = office.command(office.people().person(OWNER), request, dice);
        if (!reply.isDone()) {
            throw new IllegalStateException(receiver.name() + ": " + reply.status() + " " + reply.body());
        }
        receiver.verifyWith(reply.text("secret"));
    }
}

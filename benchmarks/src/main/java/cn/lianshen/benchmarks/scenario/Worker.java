package cn.lianshen.benchmarks.scenario;

import cn.lianshen.benchmarks.http.Connection;
import cn.lianshen.benchmarks.http.Reply;
import cn.lianshen.benchmarks.http.Request;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Does what is due, one request after the other, until the office closes. */
final class Worker implements Runnable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long PAUSE_AFTER_ERROR = 200_000_000;
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Office office;
    private final Connection connection;

    Worker(Office office, Connection connection) {
        this.office = office;
        this.connection = connection;
    }

    @Override
    public void run() {
        try (connection) {
            while (office.isOpen()) {
                Task task = office.agenda().next();
                if (task != null) {
                    perform(task);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void perform(Task task) {
        switch (task) {
            case Task.StartCase _ -> start(task);
            case Task.DecideReview decide -> decide(decide);
            case Task.IssueResult _ -> issue(task);
        }
    }

    private void start(Task task) {
        Reply reply = ask(
                Operation.START_CASE,
                command(
                        "POST",
                        "/api/applications",
                        office.bodies().start(),
                        office.accounts().lead()));
        if (reply == null || reply.status() != CREATED) {
            failed(task, Operation.START_CASE, reply);
            return;
        }
        long at = System.nanoTime();
        String id = JSON.readTree(reply.body()).path("id").asString();
        office.ledger().accepted(id, at);
        office.tellAccepted(id, at);
        open(office.scheme().first());
    }

    private void open(List<String> matters) {
        for (String matter : matters) {
            office.agenda()
                    .add(
                            new Task.DecideReview(office.scheme().department(matter)),
                            office.opening().nanos());
        }
    }

    private void decide(Task.DecideReview task) {
        String decider = office.accounts().decider(task.department());
        Reply page = ask(Operation.WORKLIST_PAGE, Request.get("/api/reviews?limit=50", decider));
        if (page == null || page.status() != OK) {
            failed(task, Operation.WORKLIST_PAGE, page);
            return;
        }
        String review = take(ListPage.ids(page.body()));
        if (review == null) {
            office.tally().early();
            office.agenda().add(task, office.opening().missed());
            return;
        }
        office.opening().found();
        Reply reply = ask(
                Operation.DECIDE,
                command(
                        "PUT",
                        "/api/reviews/" + review + "/decision",
                        office.bodies().decision(),
                        decider));
        if (reply == null || reply.status() != OK) {
            office.ledger().putBack(review);
            failed(task, Operation.DECIDE, reply);
            return;
        }
        goOn(review);
    }

    /** Who came first is served first; the list itself goes by due date and, on the same day, by id. */
    private @Nullable String take(List<String> reviews) {
        List<String> ours = reviews.stream()
                .filter(review -> office.scheme().has(matter(review)))
                .toList();
        long at = System.nanoTime();
        for (String review : ours) {
            Long seenAfter = office.ledger().sighting(review, application(review), at);
            if (seenAfter != null) {
                office.tally().sighted(seenAfter);
            }
        }
        return ours.stream()
                .sorted(Comparator.comparingLong(review -> office.ledger().openSince(application(review))))
                .filter(office.ledger()::take)
                .findFirst()
                .orElse(null);
    }

    private static String application(String review) {
        return review.substring(0, review.indexOf(':'));
    }

    private static String matter(String review) {
        return review.substring(review.indexOf(':') + 1);
    }

    private void goOn(String review) {
        Ledger.Progress progress = office.ledger().decided(application(review), matter(review));
        open(progress.opened());
        if (progress.complete()) {
            office.agenda().add(new Task.IssueResult(), office.joining().nanos());
        }
    }

    private void issue(Task task) {
        String lead = office.accounts().lead();
        Reply page = ask(Operation.READY_LIST, Request.get("/api/applications?state=READY&limit=50", lead));
        if (page == null || page.status() != OK) {
            failed(task, Operation.READY_LIST, page);
            return;
        }
        String id = ListPage.ids(page.body()).reversed().stream()
                .filter(office.ledger()::take)
                .findFirst()
                .orElse(null);
        if (id == null) {
            office.tally().early();
            office.agenda().add(task, office.joining().missed());
            return;
        }
        office.joining().found();
        Reply reply = ask(
                Operation.ISSUE,
                command(
                        "PUT",
                        "/api/applications/" + id + "/result",
                        office.bodies().result(),
                        lead));
        if (reply == null || reply.status() != OK) {
            office.ledger().putBack(id);
            failed(task, Operation.ISSUE, reply);
            return;
        }
        read(id);
    }

    private void read(String id) {
        Reply result = ask(
                Operation.READ_RESULT,
                Request.get(
                        "/api/applications/" + id + "/result", office.accounts().lead()));
        if (result == null || result.status() != OK) {
            office.tally().error(Operation.READ_RESULT + ": " + (result == null ? "no answer" : result.brief()));
        } else {
            office.tally().issued();
            Long took = office.ledger().issued(id, System.nanoTime());
            if (took != null) {
                office.tally().caseTook(took);
            }
        }
        office.caseEnded();
    }

    private void failed(Task task, Operation operation, @Nullable Reply reply) {
        office.tally().error(operation + ": " + (reply == null ? "no answer" : reply.brief()));
        office.agenda().add(task, PAUSE_AFTER_ERROR);
    }

    private Request command(String method, String path, byte[] body, String authorization) {
        return Request.command(method, path, authorization, body, office.newKey());
    }

    private @Nullable Reply ask(Operation operation, Request request) {
        long begin = System.nanoTime();
        try {
            Reply reply = connection.send(request);
            office.tally().took(operation, System.nanoTime() - begin);
            return reply;
        } catch (IOException e) {
            office.tally().error(operation + ": " + e);
            return null;
        }
    }
}

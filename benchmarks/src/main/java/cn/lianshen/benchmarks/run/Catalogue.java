package cn.lianshen.benchmarks.run;

import cn.lianshen.benchmarks.accounts.Accounts;
import cn.lianshen.benchmarks.http.Connection;
import cn.lianshen.benchmarks.http.Reply;
import cn.lianshen.benchmarks.http.Request;
import cn.lianshen.standalone.play.SampleFiling;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks up the scheme that is played, and registers the project its cases belong to. */
record Catalogue(URI gateway, Accounts accounts) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int OK = 200;

    /**
     * The scheme, ready to be played.
     *
     * @throws IOException when there is none of that code
     */
    JsonNode scheme(String code) throws IOException {
        try (Connection connection = new Connection(gateway)) {
            JsonNode scheme = JSON.readTree(
                    expect(connection.send(Request.get("/api/schemes/" + code, accounts.lead())), "scheme " + code));
            SampleFiling filing = new SampleFiling(scheme);
            if (filing.needsProject()) {
                expect(connection.send(registration(filing)), "project " + filing.projectCode());
            }
            return scheme;
        }
    }

    private Request registration(SampleFiling filing) {
        return Request.command(
                "PUT",
                "/api/projects/" + filing.projectCode(),
                accounts.lead(),
                JSON.writeValueAsBytes(Map.of("name", filing.name())),
                UUID.randomUUID().toString());
    }

    private static byte[] expect(Reply reply, String what) throws IOException {
        if (reply.status() != OK) {
            throw new IOException(what + ": " + reply.brief());
        }
        return reply.body();
    }
}

package cn.lianshen.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.sample.RunningSample;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The gateway keeps its connections; a service does not count what comes over one. */
class KeepAliveIT {

    private static final int MORE_THAN_TOMCAT_ALLOWS_BY_ITSELF = 150;

    @Test
    void answersAnyNumberOfRequestsOverOneConnection() throws IOException {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), RunningSample.http().port())) {
            socket.setSoTimeout(30_000);
            var answers = new BufferedInputStream(socket.getInputStream());
            for (int request = 0; request < MORE_THAN_TOMCAT_ALLOWS_BY_ITSELF; request++) {
                socket.getOutputStream()
                        .write("GET /open/hello HTTP/1.1\r\nHost: localhost\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));

                var head = head(answers);

                assertThat(head).startsWith("http/1.1 200").doesNotContain("connection: close");
                answers.skipNBytes(length(head));
            }
        }
    }

    private static String head(InputStream answers) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int next = answers.read();
            assertThat(next).as("the connection is open, after: " + head).isNotNegative();
            head.append((char) next);
        }
        return head.toString().toLowerCase(Locale.ROOT);
    }

    private static long length(String head) {
        var after = head.split("content-length: ", 2);
        assertThat(after).as(head).hasSize(2);
        return Long.parseLong(after[1].lines().findFirst().orElseThrow());
    }
}

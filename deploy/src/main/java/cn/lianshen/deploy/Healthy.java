package cn.lianshen.deploy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Asks the service in the same container whether it is ready; ends with 0 when it is. The images need neither a shell nor curl for
 * it, and a bare socket starts faster than an HTTP client.
 */
final class Healthy {

    private static final int PATIENCE_MS = 4_000;
    private static final String QUESTION =
            "GET /actuator/health/readiness HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

    private Healthy() {}

    /** Reads the port from the variable that gives it to the service. */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(System.getenv("MANAGEMENT_SERVER_PORT"));
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(QUESTION.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String status = answer.readLine();
            System.exit(status != null && status.startsWith("HTTP/1.1 200") ? 0 : 1);
        } catch (IOException _) {
            System.exit(1);
        }
    }
}

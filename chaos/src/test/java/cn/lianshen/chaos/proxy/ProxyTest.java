package cn.lianshen.chaos.proxy;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(120)
class ProxyTest {

    private static final int SOON_MS = 30_000;
    private static final int A_WHILE_MS = 300;

    private EchoServer server;
    private Proxy proxy;

    @BeforeEach
    void open() throws IOException {
        server = new EchoServer();
        proxy = Proxy.open("test", server.port());
    }

    @AfterEach
    void close() throws IOException {
        proxy.close();
        server.close();
    }

    @Test
    void passesEveryByteOfManyConnectionsInBothDirections() throws Exception {
        var conversations = new ArrayList<Callable<Boolean>>();
        for (int seed = 0; seed < 40; seed++) {
            conversations.add(conversation(seed, 400_000));
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var same : threads.invokeAll(conversations)) {
                assertThat(same.get()).isTrue();
            }
        }
    }

    @Test
    void keepsEveryByteWhileTheWeatherChanges() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var same = threads.submit(conversation(7, 3_000_000));
            for (int i = 0; i < 20 && !same.isDone(); i++) {
                proxy.set(new Mode.Hold(Mode.Way.values()[i % 3]));
                proxy.set(new Mode.Delay(Duration.ofMillis(1)));
                proxy.set(new Mode.Throttle(20_000_000));
            }
            proxy.set(new Mode.Pass());

            assertThat(same.get()).isTrue();
        }
    }

    @Test
    void passesOnThatOneSideHasFinished() throws IOException {
        try (var caller = call()) {
            say(caller, "all I have to say");
            caller.shutdownOutput();

            assertThat(caller.getInputStream().readAllBytes()).isEqualTo("all I have to say".getBytes(US_ASCII));
        }
    }

    @Test
    void deliversARequestAndSwallowsItsResponse() throws IOException {
        proxy.set(new Mode.Swallow(1, 1));

        try (var caller = call()) {
            say(caller, "do it");

            assertThatThrownBy(() -> caller.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        assertThat(server.heard()).isEqualTo("do it".getBytes(US_ASCII));
        assertThat(proxy.swallowed()).isEqualTo(1);
    }

    @Test
    void swallowsNoResponseToASmallRequest() throws IOException {
        proxy.set(new Mode.Swallow(1, 6));

        try (var caller = call()) {
            say(caller, "ping");

            assertThat(hear(caller, 4)).isEqualTo("ping");
        }
        assertThat(proxy.swallowed()).isZero();
    }

    @Test
    void swallowsOnConnectionsThatWereOpenBefore() throws IOException {
        try (var caller = call()) {
            say(caller, "first");
            assertThat(hear(caller, 5)).isEqualTo("first");
            proxy.set(new Mode.Swallow(1, 1));

            say(caller, "second");

            assertThatThrownBy(() -> caller.getInputStream().read()).isInstanceOf(SocketException.class);
        }
        assertThat(server.heard()).isEqualTo("firstsecond".getBytes(US_ASCII));
    }

    @Test
    void refusesAndEndsConnectionsWhileItIsCutAndTakesThemAfterwards() throws IOException {
        try (var caller = call()) {
            say(caller, "x");
            assertThat(hear(caller, 1)).isEqualTo("x");

            proxy.set(new Mode.Cut());

            assertThat(hasEnded(caller)).isTrue();
            assertThatThrownBy(this::call).isInstanceOf(ConnectException.class);
        }
        proxy.set(new Mode.Pass());
        try (var caller = call()) {
            say(caller, "back");
            assertThat(hear(caller, 4)).isEqualTo("back");
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.Way.class)
    void holdsDataAndLosesNoneOfIt(Mode.Way way) throws IOException {
        proxy.set(new Mode.Hold(way));

        try (var caller = call()) {
            say(caller, "patience");
            caller.setSoTimeout(A_WHILE_MS);
            assertThatThrownBy(() -> caller.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
            proxy.set(new Mode.Pass());
            caller.setSoTimeout(SOON_MS);

            assertThat(hear(caller, 8)).isEqualTo("patience");
        }
    }

    @Test
    void holdingResponsesStillDeliversRequests() throws IOException, InterruptedException {
        proxy.set(new Mode.Hold(Mode.Way.RESPONSES));

        try (var caller = call()) {
            say(caller, "one way");
            while (server.heard().length < 7) {
                Thread.onSpinWait();
            }
        }
        assertThat(server.heard()).isEqualTo("one way".getBytes(US_ASCII));
    }

    @Test
    void resetsWhatIsOpen() throws IOException {
        try (var caller = call()) {
            say(caller, "x");
            assertThat(hear(caller, 1)).isEqualTo("x");

            proxy.reset();

            assertThatThrownBy(() -> caller.getInputStream().read()).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void resetsACallerWhoseTargetIsDead() throws IOException {
        server.close();

        try (var caller = call()) {
            assertThat(hasEnded(caller)).isTrue();
        }
    }

    private Callable<Boolean> conversation(long seed, int bytes) {
        return () -> {
            var said = new byte[bytes];
            new Random(seed).nextBytes(said);
            try (var caller = call()) {
                var talking = Thread.ofVirtual().start(() -> talk(caller, said));
                var heard = caller.getInputStream().readNBytes(bytes);
                talking.join();
                return Arrays.equals(heard, said);
            }
        };
    }

    private static void talk(Socket caller, byte[] said) {
        try {
            caller.getOutputStream().write(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket call() throws IOException {
        var caller = new Socket(InetAddress.ofLiteral("127.0.0.1"), proxy.port());
        caller.setSoTimeout(SOON_MS);
        return caller;
    }

    private static void say(Socket caller, String what) throws IOException {
        caller.getOutputStream().write(what.getBytes(US_ASCII));
    }

    private static String hear(Socket caller, int bytes) throws IOException {
        return new String(caller.getInputStream().readNBytes(bytes), US_ASCII);
    }

    private static boolean hasEnded(Socket caller) {
        try {
            return caller.getInputStream().read() == -1;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (IOException _) {
            return true;
        }
    }
}

package cn.lianshen.kit.web;

import cn.lianshen.kit.problem.CommonProblem;
import cn.lianshen.kit.problem.ProblemException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is read at most once from the network, counted while reading, and can then be read again: once
 * for the digest of a command and once for its fields.
 */
final class BoundedBody extends HttpServletRequestWrapper {

    private final int maxBytes;
    private byte @Nullable [] content;

    BoundedBody(HttpServletRequest request, int maxBytes) {
        super(request);
        this.maxBytes = maxBytes;
    }

    /**
     * The whole body, empty if there is none.
     *
     * @throws ProblemException with BODY_TOO_LARGE as soon as one byte too many has arrived
     */
    byte[] content() throws IOException {
        byte[] known = content;
        if (known != null) {
            return known;
        }
        byte[] read = super.getInputStream().readNBytes(maxBytes + 1);
        if (read.length > maxBytes) {
            throw new ProblemException(CommonProblem.BODY_TOO_LARGE.with(Integer.toString(maxBytes)));
        }
        content = read;
        return read;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Replay(new ByteArrayInputStream(content()));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Replay extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Replay(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is already in memory");
        }
    }
}

package cn.lianshen.gateway.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpEntity;

/**
 * The body of an answer. A short one is taken in whole, so that a service that breaks off in the middle can still be
 * answered for, and its connection is free again at once; only long ones and event streams are passed on piece by piece.
 */
final class Incoming implements AutoCloseable {

    private static final int SHORT = 128 * 1024;
    private static final int PIECE = 16 * 1024;
    private static final byte[] NOTHING = {};

    private final HttpUriRequestBase request;
    private final ClassicHttpResponse answer;
    private final byte[] start;
    private final long length;
    private final boolean events;
    private final boolean whole;

    private Incoming(
            HttpUriRequestBase request,
            ClassicHttpResponse answer,
            byte[] start,
            long length,
            boolean events,
            boolean whole) {
        this.request = request;
        this.answer = answer;
        this.start = start;
        this.length = length;
        this.events = events;
        this.whole = whole;
    }

    /** Reads what is short enough to be taken in whole; the connection is free again if that was all. */
    static Incoming take(HttpUriRequestBase request, ClassicHttpResponse answer) throws IOException {
        boolean complete = false;
        try {
            Incoming incoming = begin(request, answer);
            complete = true;
            return incoming;
        } finally {
            if (!complete) {
                abandon(request, answer);
            }
        }
    }

    private static Incoming begin(HttpUriRequestBase request, ClassicHttpResponse answer) throws IOException {
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            answer.close();
            return new Incoming(request, answer, NOTHING, -1, false, true);
        }
        if (isEventStream(entity)) {
            return new Incoming(request, answer, NOTHING, -1, true, false);
        }
        long announced = entity.getContentLength();
        if (announced > SHORT) {
            return new Incoming(request, answer, NOTHING, announced, false, false);
        }
        byte[] start = announced >= 0
                ? readExactly(entity.getContent(), (int) announced)
                : entity.getContent().readNBytes(SHORT);
        if (announced < 0 && start.length == SHORT) {
            return new Incoming(request, answer, start, -1, false, false);
        }
        answer.close();
        return new Incoming(request, answer, start, start.length, false, true);
    }

    private static byte[] readExactly(InputStream body, int length) throws IOException {
        var bytes = new byte[length];
        if (body.readNBytes(bytes, 0, length) < length) {
            throw new ConnectionClosedException("answer shorter than announced: " + length);
        }
        return bytes;
    }

    /** Bytes in all; -1 if there are none or nobody knows. */
    long length() {
        return length;
    }

    /** Whether each piece matters as soon as it comes. */
    boolean isEventStream() {
        return events;
    }

    void copyTo(OutputStream out) throws IOException {
        out.write(start);
        if (whole) {
            return;
        }
        if (events) {
            out.flush();
        }
        InputStream body = answer.getEntity().getContent();
        var piece = new byte[PIECE];
        for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
            out.write(piece, 0, read);
            if (events) {
                out.flush();
            }
        }
        answer.close();
    }

    /** Leaves the service in the middle of its answer, if it is not done yet. */
    @Override
    public void close() {
        if (!whole) {
            abandon(request, answer);
        }
    }

    /** Closing alone would first read an endless stream to its end. */
    private static void abandon(HttpUriRequestBase request, ClassicHttpResponse answer) {
        request.cancel();
        try {
            answer.close();
        } catch (IOException _) {
            // Cancelled: there is nothing left to be saved.
        }
    }

    private static boolean isEventStream(HttpEntity entity) {
        return entity.getContentType() != null && entity.getContentType().startsWith("text/event-stream");
    }
}

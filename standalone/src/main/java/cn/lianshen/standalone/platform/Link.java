package cn.lianshen.standalone.platform;

/**
 * A way from one part to another that leads through somebody else, who passes on what comes in at {@code entrance} to {@code exit}, or
 * does not. Both are ports of the loopback address.
 *
 * @param from the part that connects: a service, or the gateway
 * @param to the part it wants to reach: {@code store}, {@code broker}, or a service
 * @param entrance where {@code from} is told that {@code to} listens
 * @param exit where {@code to} really listens. For the broker this is a port of its own for each link, because it tells its clients
 *     where to reconnect to; for all others it is the port they listen on anyway
 */
public record Link(String from, String to, int entrance, int exit) {

    boolean leads(String begin, String end) {
        return from.equals(begin) && to.equals(end);
    }
}

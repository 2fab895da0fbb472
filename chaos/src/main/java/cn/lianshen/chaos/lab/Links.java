package cn.lianshen.chaos.lab;

import cn.lianshen.chaos.proxy.Proxy;
import cn.lianshen.standalone.platform.Link;
import cn.lianshen.standalone.platform.Port;
import cn.lianshen.standalone.platform.Ports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A proxy on every link that carries what must not be lost: each service to the store and to the broker, and the gateway to each service.
 *
 * @param links as the platform has to know them
 * @param proxies by the name of the link, such as {@code intake-service>store}
 */
record Links(List<Link> links, Map<String, Proxy> proxies) implements AutoCloseable {

    static Links open(Ports ports, List<Service> services) throws IOException {
        var open = new Links(new ArrayList<>(), new LinkedHashMap<>());
        for (var service : services) {
            open.add(service.name(), "store", ports.of(Port.STORE));
            open.add(service.name(), "broker", Ports.freeNumber());
            open.add("gateway", service.name(), ports.of(service.port()));
        }
        return open;
    }

    private void add(String from, String to, int exit) throws IOException {
        var name = from + ">" + to;
        var proxy = Proxy.open(name, exit);
        proxies.put(name, proxy);
        links.add(new Link(from, to, proxy.port(), exit));
    }

    long swallowed() {
        return proxies.values().stream().mapToLong(Proxy::swallowed).sum();
    }

    @Override
    public void close() throws IOException {
        for (var proxy : proxies.values()) {
            proxy.close();
        }
    }
}

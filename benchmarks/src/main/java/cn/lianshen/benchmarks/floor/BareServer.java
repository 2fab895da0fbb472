package cn.lianshen.benchmarks.floor;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** The gateway's kind of server with one servlet and nothing else. */
record BareServer(Tomcat tomcat) implements AutoCloseable {

    /** Answers a request with bytes. */
    interface Handler {

        byte[] answer(String path, byte[] body) throws IOException;
    }

    static BareServer start(Path folder, Handler handler) throws LifecycleException {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        Connector connector = new Connector();
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.getProtocolHandler().setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "bare", new Answering(handler));
        context.addServletMappingDecoded("/*", "bare");
        tomcat.start();
        return new BareServer(tomcat);
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    private static final class Answering extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Handler handler;

        Answering(Handler handler) {
            this.handler = handler;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] answer = handler.answer(
                    request.getRequestURI(), request.getInputStream().readAllBytes());
            response.setContentLength(answer.length);
            response.getOutputStream().write(answer);
        }
    }
}

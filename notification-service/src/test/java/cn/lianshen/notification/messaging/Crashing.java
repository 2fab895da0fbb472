package cn.lianshen.notification.messaging;

import cn.lianshen.notification.domain.Deliveries;
import cn.lianshen.notification.domain.Feed;
import cn.lianshen.notification.domain.KnownCases;
import cn.lianshen.notification.domain.Notices;
import cn.lianshen.notification.domain.PublicLog;
import cn.lianshen.notification.domain.Subscriptions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Stands before everything that is written to, and ends the work before or after a chosen call, as a crash would. */
final class Crashing implements BeanPostProcessor {

    private static final Set<Class<?>> PORTS =
            Set.of(KnownCases.class, Feed.class, Notices.class, Deliveries.class, Subscriptions.class, PublicLog.class);

    private int calls;
    private int crashAt = Integer.MAX_VALUE;
    private boolean after;

    /** The work has ended here. */
    static final class Crash extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    void at(int call, boolean afterIt) {
        calls = 0;
        crashAt = call;
        after = afterIt;
    }

    void never() {
        at(Integer.MAX_VALUE, false);
    }

    int calls() {
        return calls;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        Class<?>[] ports = PORTS.stream().filter(port -> port.isInstance(bean)).toArray(Class<?>[]::new);
        if (ports.length == 0) {
            return bean;
        }
        return Proxy.newProxyInstance(bean.getClass().getClassLoader(), ports, (_, method, arguments) -> {
            boolean now = ++calls == crashAt;
            if (now && !after) {
                throw new Crash();
            }
            try {
                Object answer = method.invoke(bean, arguments);
                if (now) {
                    throw new Crash();
                }
                return answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}

package cn.lianshen.kit.consume;

import cn.lianshen.chaos.mutant.Mutant;
import cn.lianshen.chaos.mutant.Switch;
import java.util.concurrent.Callable;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;

/** What happens to a batch that failed: what the service wants, or what the library does by itself. */
public final class SwitchedHandler extends DefaultErrorHandler {

    private final DefaultErrorHandler wanted;
    private final DefaultErrorHandler ofTheLibrary = new DefaultErrorHandler();

    private SwitchedHandler(DefaultErrorHandler wanted) {
        this.wanted = wanted;
    }

    /** Called instead of {@code CaseListener.neverSkip}. */
    public static DefaultErrorHandler neverSkip(@SuperCall Callable<DefaultErrorHandler> original) throws Exception {
        return new SwitchedHandler(original.call());
    }

    private DefaultErrorHandler chosen() {
        return Switch.on(Mutant.GIVES_UP_AND_SKIPS) ? ofTheLibrary : wanted;
    }

    @Override
    public void handleBatch(
            Exception thrown,
            ConsumerRecords<?, ?> data,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        chosen().handleBatch(thrown, data, consumer, container, invokeListener);
    }

    @Override
    public <K, V> ConsumerRecords<K, V> handleBatchAndReturnRemaining(
            Exception thrown,
            ConsumerRecords<?, ?> data,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        return chosen().handleBatchAndReturnRemaining(thrown, data, consumer, container, invokeListener);
    }
}

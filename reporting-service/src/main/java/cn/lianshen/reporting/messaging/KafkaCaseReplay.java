package cn.lianshen.reporting.messaging;

import cn.lianshen.kit.consume.CaseConsumer;
import cn.lianshen.kit.consume.CaseListener;
import cn.lianshen.reporting.usecase.CaseReplay;

/**
 * Feeds the log to the same consumer that follows it. Other instances may go on following meanwhile: what reaches them
 * before its predecessors is parked, and taken in as soon as the replay has brought those.
 */
final class KafkaCaseReplay implements CaseReplay {

    private final CaseListener listener;
    private final CaseConsumer consumer;
    private final KafkaCaseLog log;

    KafkaCaseReplay(CaseListener listener, CaseConsumer consumer, KafkaCaseLog log) {
        this.listener = listener;
        this.consumer = consumer;
        this.log = log;
    }

    @Override
    public void replay(Runnable whileNobodyWrites) {
        listener.stop();
        try {
            whileNobodyWrites.run();
            consumer.forget();
            log.batches(consumer::accept);
        } finally {
            listener.start();
        }
    }
}

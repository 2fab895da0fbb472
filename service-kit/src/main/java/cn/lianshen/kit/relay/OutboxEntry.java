package cn.lianshen.kit.relay;

import cn.lianshen.contracts.Envelope;

/** One event waiting in an outbox, with everything that goes on the wire. Sent twice, it is the same twice. */
record OutboxEntry(Envelope envelope, String payload) {}

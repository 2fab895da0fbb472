/**
 * The departments. Every accepted application becomes one review per matter here; a department's people claim and decide them, each
 * against its legal clocks, and a decision opens what waited for it. Start reading at
 * {@link cn.lianshen.approval.domain.Review}, then {@link cn.lianshen.approval.messaging.CaseEventsReaction} for what comes in over Kafka. This
 * service concludes nothing about the whole case; that is intake-service's.
 */
@NullMarked
package cn.lianshen.approval;

import org.jspecify.annotations.NullMarked;

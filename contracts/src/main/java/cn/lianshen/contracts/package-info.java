/**
 * The language between the services: what happened to a case, in past tense, as it stands on the wire. Start with
 * {@link cn.lianshen.contracts.CaseEvent}, then {@link cn.lianshen.contracts.EventType} for the names on the wire and
 * {@link cn.lianshen.contracts.CaseEventCodec} for how a record becomes a CloudEvent. No service knows another; all of them know this.
 */
@NullMarked
package cn.lianshen.contracts;

import org.jspecify.annotations.NullMarked;

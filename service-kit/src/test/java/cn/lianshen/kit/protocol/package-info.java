/**
 * The delivery protocol as a model small enough to try every interleaving: commands write one document with its outbox,
 * relays publish and clear it, a consumer applies what arrives, and up to three things go wrong between any two steps.
 * {@link cn.lianshen.kit.protocol.Variant} says which rules are kept; {@link cn.lianshen.kit.protocol.Search} walks all
 * reachable states breadth first, so that the counter-example it finds is a shortest one. The good variants must hold in
 * every state, and each bad one must be caught with the property that it breaks; otherwise the search would prove nothing.
 */
@NullMarked
package cn.lianshen.kit.protocol;

import org.jspecify.annotations.NullMarked;

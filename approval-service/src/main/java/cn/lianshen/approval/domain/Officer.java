package cn.lianshen.approval.domain;

import cn.lianshen.contracts.Actor;

/**
 * Somebody of a department.
 *
 * @param mayDecide whether he is empowered to decide (首席代表, M32); everybody may claim
 */
public record Officer(Actor actor, String department, boolean mayDecide) {}

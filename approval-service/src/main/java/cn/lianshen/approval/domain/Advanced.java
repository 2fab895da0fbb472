package cn.lianshen.approval.domain;

import cn.lianshen.contracts.CaseEvent;
import java.util.List;

/** A review after something happened to it, and what has happened by that. */
public record Advanced(Review review, List<CaseEvent> events) {

    static Advanced unchanged(Review review) {
        return new Advanced(review, List.of());
    }
}

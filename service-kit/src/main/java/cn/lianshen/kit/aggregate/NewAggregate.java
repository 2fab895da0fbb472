package cn.lianshen.kit.aggregate;

import cn.lianshen.contracts.CaseEvent;
import java.util.List;

/** An aggregate that shall come into being with its first events. */
public record NewAggregate<S>(String id, S state, List<CaseEvent> events) {}

package cn.lianshen.kit.aggregate;

import cn.lianshen.contracts.CaseEvent;
import java.util.List;
import java.util.Map;

/**
 * The next revision of an aggregate, brought about by events of others.
 *
 * @param before the revision it was decided on; if another came between, nothing is written
 * @param cursors the cursors that move with it, so that effect and cursor are one write
 */
public record Write<S>(Stored<S> before, S state, List<CaseEvent> events, Map<String, Cursor> cursors) {}

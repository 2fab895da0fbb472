package cn.lianshen.kit.aggregate;

import java.util.Map;

/**
 * What an aggregate can be found by. Stored beside the state under {@code keys}, as copies that every write renews, so that each
 * query has an index on exactly what it asks and the state keeps the shape of the domain.
 */
@FunctionalInterface
public interface SearchKeys<S> {

    /** The keys of one aggregate; values that MongoDB can compare. */
    Map<String, Object> of(String id, S state);
}

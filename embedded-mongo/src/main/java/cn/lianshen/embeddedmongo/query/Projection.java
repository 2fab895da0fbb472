package cn.lianshen.embeddedmongo.query;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields of a result are returned: named ones, all but named ones, and parts of arrays. */
public final class Projection {
    /** The whole document. */
    public static final Projection WHOLE = new Projection(new Tree(), Mode.EXCLUDE, true, Map.of());

    private static final int PATH_COLLISION = 31249;
    private static final int MIXED = 31254;

    private final Tree fields;
    private final Mode mode;
    private final boolean id;
    private final Map<String, ArrayPart> arrayParts;

    private Projection(Tree fields, Mode mode, boolean id, Map<String, ArrayPart> arrayParts) {
        this.fields = fields;
        this.mode = mode;
        this.id = id;
        this.arrayParts = arrayParts;
    }

    /** Reads a projection document; computed fields and the positional operator are refused. */
    public static Projection parse(@Nullable Document projection) {
        if (projection == null || projection.isEmpty()) {
            return WHOLE;
        }
        Tree fields = new Tree();
        Map<String, ArrayPart> arrayParts = new LinkedHashMap<>();
        @Nullable Mode mode = null;
        boolean id = true;
        for (Map.Entry<String, Object> entry : projection.entrySet()) {
            String name = entry.getKey();
            if (entry.getValue() instanceof Document operator) {
                arrayParts.put(name, ArrayPart.parse(name, operator));
                mode = mode == null && arrayParts.get(name) instanceof ArrayPart.FirstMatching ? Mode.INCLUDE : mode;
                continue;
            }
            boolean included = isIncluded(name, entry.getValue());
            if (name.equals("_id")) {
                id = included;
                continue;
            }
            Mode wanted = included ? Mode.INCLUDE : Mode.EXCLUDE;
            if (mode != null && mode != wanted) {
                throw new MongoServerError(MIXED, "Cannot mix inclusion and exclusion in a projection: " + name);
            }
            mode = wanted;
            fields.add(FieldPath.of(name));
        }
        if (mode == null) {
            boolean onlyId = id && projection.containsKey("_id") && arrayParts.isEmpty();
            mode = onlyId ? Mode.INCLUDE : Mode.EXCLUDE;
        }
        return new Projection(fields, mode, id, arrayParts);
    }

    private static boolean isIncluded(String name, @Nullable Object value) {
        if (name.endsWith(".$") || name.contains(".$.")) {
            throw FilterParser.notSupported("the positional projection '" + name + "'");
        }
        if (value instanceof Number || value instanceof Boolean) {
            return Utils.isTrue(value);
        }
        throw FilterParser.notSupported("the computed projection of '" + name + "'");
    }

    /**
     * Adds the top-level fields it returns.
     *
     * @return false if it returns all but some
     */
    public boolean addFieldsTo(Set<String> needed) {
        needed.add("_id");
        needed.addAll(fields.children.keySet());
        needed.addAll(arrayParts.keySet());
        return mode == Mode.INCLUDE;
    }

    /** Adds the top-level fields of which it returns a part. */
    public void addExaminedTo(Set<String> examined) {
        examined.addAll(arrayParts.keySet());
        fields.children.forEach((name, tree) -> {
            if (!tree.children.isEmpty()) {
                examined.add(name);
            }
        });
    }

    /** True if nothing is left out. */
    public boolean isWhole() {
        return mode == Mode.EXCLUDE && id && fields.children.isEmpty() && arrayParts.isEmpty();
    }

    /** The projected document; the given one may be shared but is not changed. */
    public Document apply(Document document) {
        if (isWhole()) {
            return document;
        }
        Document result = new Document();
        for (Map.Entry<String, Object> entry : document.entrySet()) {
            String name = entry.getKey();
            if (name.equals("_id")) {
                if (id) {
                    result.put(name, entry.getValue());
                }
                continue;
            }
            ArrayPart part = arrayParts.get(name);
            if (part != null) {
                part.copy(name, entry.getValue(), result);
                continue;
            }
            copy(fields.children.get(name), name, entry.getValue(), result);
        }
        return result;
    }

    private void copy(@Nullable Tree tree, String name, @Nullable Object value, Document result) {
        boolean include = mode == Mode.INCLUDE;
        if (tree == null) {
            if (!include) {
                result.put(name, value);
            }
            return;
        }
        if (tree.children.isEmpty()) {
            if (include) {
                result.put(name, value);
            }
            return;
        }
        if (value instanceof Document || value instanceof List<?>) {
            result.put(name, inside(tree, value));
        } else if (!include) {
            result.put(name, value);
        }
    }

    private @Nullable Object inside(Tree tree, @Nullable Object value) {
        if (value instanceof Document document) {
            Document result = new Document();
            document.forEach((name, inner) -> copy(tree.children.get(name), name, inner, result));
            return result;
        }
        if (value instanceof List<?> array) {
            List<@Nullable Object> result = new ArrayList<>();
            for (Object element : array) {
                if (element instanceof Document || element instanceof List<?> || mode == Mode.EXCLUDE) {
                    result.add(inside(tree, element));
                }
            }
            return result;
        }
        return value;
    }

    private enum Mode {
        INCLUDE,
        EXCLUDE
    }

    /** Named fields by their steps. */
    private static final class Tree {
        private final Map<String, Tree> children = new LinkedHashMap<>();

        void add(FieldPath path) {
            Tree tree = this;
            boolean isNew = false;
            for (String step : path.steps()) {
                if (step.isEmpty()) {
                    throw new BadValueException("FieldPath field names may not be empty strings: " + path.dotted());
                }
                isNew = !tree.children.containsKey(step);
                Tree next = tree.children.computeIfAbsent(step, _ -> new Tree());
                if (!isNew && next.children.isEmpty()) {
                    throw new MongoServerError(PATH_COLLISION, "Path collision at " + path.dotted());
                }
                tree = next;
            }
            if (!isNew) {
                throw new MongoServerError(PATH_COLLISION, "Path collision at " + path.dotted());
            }
        }
    }
}

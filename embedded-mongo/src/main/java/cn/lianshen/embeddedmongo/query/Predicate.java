package cn.lianshen.embeddedmongo.query;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

/** A parsed filter. */
public sealed interface Predicate {
    /** Whether the document fulfils it. */
    boolean matches(Document document);

    /**
     * Adds the top-level fields it looks at.
     *
     * @return false if that cannot be told and the whole document is needed
     */
    default boolean addFieldsTo(Set<String> fields) {
        return switch (this) {
            case And and -> and.parts().stream().allMatch(part -> part.addFieldsTo(fields));
            case Or or -> or.parts().stream().allMatch(part -> part.addFieldsTo(fields));
            case Not not -> not.part().addFieldsTo(fields);
            case Field field -> {
                fields.add(field.path().steps().getFirst());
                yield true;
            }
            case Computed _ -> false;
        };
    }

    /** The position in this array of the first element through which the document fulfils a part of it, or -1. */
    default int position(String array, Document document) {
        return switch (this) {
            case And and -> first(and.parts(), array, document);
            case Or or -> first(or.parts(), array, document);
            case Field field when field.isAbout(array) -> field.path().position(document, field.condition());
            case Field _, Not _, Computed _ -> -1;
        };
    }

    private static int first(List<Predicate> parts, String array, Document document) {
        return parts.stream()
                .mapToInt(part -> part.position(array, document))
                .filter(position -> position >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** Every part holds. */
    record And(List<Predicate> parts) implements Predicate {
        /** Every document. Not a constant of the interface: two threads could then wait for each other's initialization. */
        public static final And ALL = new And(List.of());

        @Override
        public boolean matches(Document document) {
            for (Predicate part : parts) {
                if (!part.matches(document)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one part holds. */
    record Or(List<Predicate> parts) implements Predicate {
        @Override
        public boolean matches(Document document) {
            for (Predicate part : parts) {
                if (part.matches(document)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The part does not hold. */
    record Not(Predicate part) implements Predicate {
        @Override
        public boolean matches(Document document) {
            return !part.matches(document);
        }
    }

    /** A value at the path fulfils the condition. */
    record Field(FieldPath path, Condition condition) implements Predicate {
        @Override
        public boolean matches(Document document) {
            return path.any(document, condition);
        }

        private boolean isAbout(String array) {
            return path.dotted().equals(array) || path.dotted().startsWith(array + ".");
        }
    }

    /** An aggregation expression, {@code $expr}. */
    record Computed(Object expression) implements Predicate {
        @Override
        public boolean matches(Document document) {
            return Utils.isTrue(Expression.evaluateDocument(expression, document));
        }
    }
}

package cn.lianshen.embeddedmongo.query;

import cn.lianshen.embeddedmongo.query.Condition.ElementFulfilling;
import cn.lianshen.embeddedmongo.query.Condition.ElementMatching;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import org.jspecify.annotations.Nullable;

/** Reads the operand of {@code $elemMatch}: either a filter of documents or operators for plain values. */
final class ElementParser {
    private static final FieldPath ELEMENT = FieldPath.of("element");

    private ElementParser() {}

    static Condition parse(@Nullable Object operand) {
        if (!(operand instanceof Document document)) {
            throw new BadValueException("$elemMatch needs an Object");
        }
        boolean values = FilterParser.isOperators(document) && !isLogical(document);
        return values
                ? new ElementFulfilling(OperatorParser.parse(ELEMENT, document))
                : new ElementMatching(FilterParser.parse(document));
    }

    private static boolean isLogical(Document document) {
        return switch (document.keySet().iterator().next()) {
            case "$and", "$or", "$nor", "$expr" -> true;
            default -> false;
        };
    }
}

package cn.lianshen.embeddedmongo.query;

import cn.lianshen.embeddedmongo.query.Condition.ElementFulfilling;
import cn.lianshen.embeddedmongo.query.Condition.ElementMatching;
import cn.lianshen.embeddedmongo.query.Condition.ValueTest;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.BadValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the operand of {@code $elemMatch}: either a filter of documents or operators for plain values. */
final class ElementParser {
    private ElementParser() {}

    static Condition parse(@Nullable Object operand) {
        if (!(operand instanceof Document document)) {
            throw new BadValueException("$elemMatch needs an Object");
        }
        if (!FilterParser.isOperators(document) || isLogical(document)) {
            return new ElementMatching(FilterParser.parse(document));
        }
        List<ValueTest> tests = new ArrayList<>();
        for (Map.Entry<String, Object> entry : document.entrySet()) {
            if (!entry.getKey().equals("$options")) {
                tests.addAll(tests(entry.getKey(), entry.getValue(), document));
            }
        }
        return new ElementFulfilling(List.copyOf(tests));
    }

    private static boolean isLogical(Document document) {
        return switch (document.keySet().iterator().next()) {
            case "$and", "$or", "$nor", "$expr" -> true;
            default -> false;
        };
    }

    private static List<ValueTest> tests(String operator, @Nullable Object operand, Document all) {
        return switch (operator) {
            case "$ne" -> List.of(new ValueTest(OperatorParser.equal(operand), true));
            case "$nin" -> List.of(new ValueTest(OperatorParser.in(operator, operand), true));
            case "$not" -> List.of(negated(operand));
            default -> List.of(new ValueTest(OperatorParser.condition(operator, operand, all), false));
        };
    }

    private static ValueTest negated(@Nullable Object operand) {
        return switch (operand) {
            case BsonRegularExpression pattern -> new ValueTest(new Condition.Matching(pattern), true);
            case Document operators
            when operators.size() == 1 -> {
                Map.Entry<String, Object> only = operators.entrySet().iterator().next();
                yield new ValueTest(OperatorParser.condition(only.getKey(), only.getValue(), operators), true);
            }
            case null, default -> throw new BadValueException("$not inside $elemMatch needs exactly one operator");
        };
    }
}

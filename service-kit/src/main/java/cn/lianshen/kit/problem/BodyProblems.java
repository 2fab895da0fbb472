package cn.lianshen.kit.problem;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body: where it breaks, or which field is unknown or of the wrong type. */
final class BodyProblems {

    // Jackson has no types of its own for these three; the tests watch their wording.
    private static final String DUPLICATE = "Duplicate Object property";
    private static final String TRAILING = "Trailing token";
    private static final String EMPTY = "No content to map";

    private BodyProblems() {}

    static Problem of(HttpMessageNotReadableException unreadable) {
        return switch (unreadable.getCause()) {
            case null -> CommonProblem.BODY_MISSING.with();
            case JacksonException json -> of(json);
            default -> CommonProblem.BODY_INTERRUPTED.with();
        };
    }

    private static Problem of(JacksonException json) {
        return switch (json) {
            case StreamConstraintsException _ -> CommonProblem.JSON_TOO_COMPLEX.with();
            case InputCoercionException tooBig -> wrongType(tooBig, tooBig.getTargetType());
            case StreamReadException syntax -> syntaxProblem(syntax);
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case InvalidTypeIdException kind -> unknownKind(kind);
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case JacksonIOException _ -> CommonProblem.BODY_INTERRUPTED.with();
            default -> invalidValue(json);
        };
    }

    private static Problem syntaxProblem(JacksonException syntax) {
        TokenStreamLocation place = syntax.getLocation();
        String line = place == null ? "?" : Integer.toString(place.getLineNr());
        String column = place == null ? "?" : Integer.toString(place.getColumnNr());
        return (says(syntax, DUPLICATE) ? CommonProblem.DUPLICATE_FIELD : CommonProblem.MALFORMED_JSON)
                .with(line, column);
    }

    private static boolean says(JacksonException json, String beginning) {
        String message = json.getOriginalMessage();
        return message != null && message.startsWith(beginning);
    }

    private static Problem unknownField(UnrecognizedPropertyException unknown) {
        String known = unknown.getKnownPropertyIds() == null
                ? ""
                : unknown.getKnownPropertyIds().stream().map(String::valueOf).collect(Collectors.joining(", "));
        String field = pathOf(unknown);
        return CommonProblem.UNKNOWN_FIELD
                .with(field, known)
                .naming(List.of(Violation.of(field, CommonRule.UNKNOWN_FIELD, known)));
    }

    private static Problem unknownKind(InvalidTypeIdException kind) {
        JsonSubTypes kinds = kind.getBaseType().getRawClass().getAnnotation(JsonSubTypes.class);
        String known = kinds == null
                ? ""
                : Arrays.stream(kinds.value()).map(JsonSubTypes.Type::name).collect(Collectors.joining(", "));
        return wrongField(pathOf(kind), Violation.of(pathOf(kind), CommonRule.NOT_ONE_OF, known));
    }

    private static Problem mismatch(MismatchedInputException mismatch) {
        if (says(mismatch, EMPTY)) {
            return CommonProblem.BODY_MISSING.with();
        }
        if (says(mismatch, TRAILING)) {
            return syntaxProblem(mismatch);
        }
        if (isAbsent(mismatch)) {
            Violation violation = Violation.of(pathOf(mismatch), CommonRule.REQUIRED);
            return CommonProblem.INVALID_FIELDS.with().naming(List.of(violation));
        }
        return wrongType(mismatch, mismatch.getTargetType());
    }

    /** A primitive that is null, or missing so that the object ends without it. */
    private static boolean isAbsent(MismatchedInputException mismatch) {
        Class<?> expected = mismatch.getTargetType();
        JsonToken token = mismatch.getCurrentToken();
        return expected != null
                && expected.isPrimitive()
                && (token == JsonToken.VALUE_NULL || token == JsonToken.END_OBJECT);
    }

    private static Problem wrongType(JacksonException json, @Nullable Class<?> expected) {
        String field = pathOf(json);
        return wrongField(
                field,
                expected != null && expected.isEnum()
                        ? Violation.of(field, CommonRule.NOT_ONE_OF, ExpectedType.constantsOf(expected))
                        : Violation.of(field, CommonRule.WRONG_TYPE, ExpectedType.of(expected)));
    }

    private static Problem wrongField(String field, Violation violation) {
        return CommonProblem.WRONG_TYPE.with(field).naming(List.of(violation));
    }

    private static Problem invalidValue(JacksonException json) {
        @Nullable ProblemException known = causeOf(json);
        if (known != null) {
            return known.problem();
        }
        return CommonProblem.INVALID_FIELDS.with().naming(List.of(Violation.of(pathOf(json), CommonRule.INVALID)));
    }

    private static @Nullable ProblemException causeOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException known) {
                return known;
            }
        }
        return null;
    }

    private static String pathOf(JacksonException json) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : json.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.isEmpty() ? FieldProblems.WHOLE_BODY : path.toString();
    }
}

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
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body: where it breaks, or which field is unknown or of the wrong type. */
final class BodyProblems {

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
            case StreamReadException syntax -> syntaxProblem(syntax);
            case UnrecognizedPropertyException unknown -> unknownField(unknown);
            case InvalidTypeIdException kind -> unknownKind(kind);
            case MismatchedInputException mismatch -> wrongType(mismatch);
            case JacksonIOException _ -> CommonProblem.BODY_INTERRUPTED.with();
            default -> invalidValue(json);
        };
    }

    private static Problem syntaxProblem(StreamReadException syntax) {
        TokenStreamLocation place = syntax.getLocation();
        String line = place == null ? "?" : Integer.toString(place.getLineNr());
        String column = place == null ? "?" : Integer.toString(place.getColumnNr());
        // Jackson has no type of its own for a repeated name.
        boolean repeated = syntax.getOriginalMessage().startsWith("Duplicate Object property");
        return (repeated ? CommonProblem.DUPLICATE_FIELD : CommonProblem.MALFORMED_JSON).with(line, column);
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

    private static Problem wrongType(MismatchedInputException mismatch) {
        String field = pathOf(mismatch);
        Class<?> expected = mismatch.getTargetType();
        if (isAbsent(mismatch, expected)) {
            return CommonProblem.INVALID_FIELDS.with().naming(List.of(Violation.of(field, CommonRule.REQUIRED)));
        }
        if (expected != null && expected.isEnum()) {
            return wrongField(field, Violation.of(field, CommonRule.NOT_ONE_OF, ExpectedType.constantsOf(expected)));
        }
        return wrongField(field, Violation.of(field, CommonRule.WRONG_TYPE, ExpectedType.of(expected)));
    }

    /** A primitive that is null, or missing so that the object ends without it. */
    private static boolean isAbsent(MismatchedInputException mismatch, @Nullable Class<?> expected) {
        JsonToken token = mismatch.getCurrentToken();
        return expected != null
                && expected.isPrimitive()
                && (token == JsonToken.VALUE_NULL || token == JsonToken.END_OBJECT);
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

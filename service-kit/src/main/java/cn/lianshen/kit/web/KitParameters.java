package cn.lianshen.kit.web;

import cn.lianshen.kit.decision.CommandId;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;

/** Describes the parameters that the kit resolves itself and springdoc therefore cannot see. */
final class KitParameters {

    private KitParameters() {}

    static void addTo(Operation operation, HandlerMethod handler) {
        if (takes(handler, CommandId.class)) {
            operation.addParametersItem(idempotencyKey());
        }
        if (takes(handler, Paging.class)) {
            operation.addParametersItem(limit());
            operation.addParametersItem(after());
        }
    }

    static boolean takes(HandlerMethod handler, Class<?> type) {
        return Arrays.stream(handler.getMethodParameters())
                .map(MethodParameter::getParameterType)
                .anyMatch(type::equals);
    }

    private static Parameter idempotencyKey() {
        return new Parameter()
                .in("header")
                .name(CommandIdResolver.HEADER)
                .required(true)
                .description(
                        "Names this command. Repeating it with the same key and body is answered alike and done once.")
                .schema(new StringSchema()
                        .minLength(CommandIdResolver.MIN_CHARS)
                        .maxLength(CommandIdResolver.MAX_CHARS)
                        .pattern("^[!-~]+$"));
    }

    private static Parameter limit() {
        IntegerSchema schema = new IntegerSchema();
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(Paging.MAX_LIMIT));
        schema.setDefault(Paging.DEFAULT_LIMIT);
        return query(PagingResolver.LIMIT, "How many items at most.").schema(schema);
    }

    private static Parameter after() {
        return query(PagingResolver.AFTER, "The value of next from the page before.")
                .schema(new StringSchema());
    }

    private static Parameter query(String name, String description) {
        return new Parameter().in("query").name(name).required(false).description(description);
    }
}

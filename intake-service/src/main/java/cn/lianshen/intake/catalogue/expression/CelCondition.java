package cn.lianshen.intake.catalogue.expression;

import cn.lianshen.intake.catalogue.domain.Condition;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.List;
import java.util.Map;

/** A condition written in CEL over one variable, {@code form}. Compiled once, when its scheme is read. */
public final class CelCondition implements Condition {

    private static final CelCompiler COMPILER = CelCompilerFactory.standardCelCompilerBuilder()
            .addVar("form", MapType.create(SimpleType.STRING, SimpleType.DYN))
            .setResultType(SimpleType.BOOL)
            .build();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.standardCelRuntimeBuilder().build();

    private final String expression;
    private final List<String> fields;
    private final CelRuntime.Program program;

    private CelCondition(String expression, List<String> fields, CelRuntime.Program program) {
        this.expression = expression;
        this.fields = fields;
        this.program = program;
    }

    /**
     * Compiles an expression.
     *
     * @throws IllegalArgumentException if it does not compile or is no yes-or-no question
     */
    public static CelCondition compile(String expression, List<String> fields) {
        try {
            CelAbstractSyntaxTree tree = COMPILER.compile(expression).getAst();
            return new CelCondition(expression, List.copyOf(fields), RUNTIME.createProgram(tree));
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalArgumentException(
                    "condition: " + expression + " (expected: a CEL expression over form)", e);
        }
    }

    @Override
    public List<String> fields() {
        return fields;
    }

    @Override
    public String expression() {
        return expression;
    }

    /** {@inheritDoc} Whole numbers in the form must be {@code Long}, as CEL has no other. */
    @Override
    public boolean holds(Map<String, Object> form) {
        try {
            return (Boolean) program.eval(Map.of("form", form));
        } catch (CelEvaluationException e) {
            throw new IllegalArgumentException(
                    "form: lacks " + fields + " (expected: complete for " + expression + ")", e);
        }
    }
}

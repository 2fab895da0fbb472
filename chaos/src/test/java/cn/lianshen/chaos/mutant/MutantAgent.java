package cn.lianshen.chaos.mutant;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArgument;

import java.lang.instrument.Instrumentation;
import java.util.List;
import java.util.Map;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;

/** Puts the switches into the classes of a service before they are loaded. */
public final class MutantAgent {

    private static final String RELAY = "cn.lianshen.kit.relay.";
    private static final String CONSUME = "cn.lianshen.kit.consume.";
    private static final String AGGREGATE = "cn.lianshen.kit.aggregate.";
    private static final String APPLICATION = "cn.lianshen.intake.application.domain.";

    private final AgentBuilder agent;

    private MutantAgent(AgentBuilder agent) {
        this.agent = agent;
    }

    /** Called by the virtual machine. */
    public static void premain(String options, Instrumentation instrumentation) {
        new MutantAgent(new AgentBuilder.Default())
                .into("cn.lianshen.kit.failpoint.Failpoints", named("hit"), "cn.lianshen.chaos.mutant.Places")
                .into(RELAY + "Outboxes", named("pull"), RELAY + "SwitchedOutboxes")
                .into(RELAY + "RelayPass", named("send").and(takesArgument(0, List.class)), RELAY + "SwitchedPass")
                .into(CONSUME + "CaseOrder", named("sort").and(takesArgument(0, Map.class)), CONSUME + "SwitchedOrder")
                .into(CONSUME + "CaseConsumer", named("accept"), CONSUME + "SwitchedConsumer")
                .into(CONSUME + "CaseListener", named("neverSkip"), CONSUME + "SwitchedHandler")
                .into(AGGREGATE + "Aggregates", named("guard"), AGGREGATE + "SwitchedGuard")
                .into(AGGREGATE + "Aggregates", named("save"), AGGREGATE + "SwitchedSave")
                .into(
                        AGGREGATE + "Aggregates",
                        named("find").and(takesArgument(0, String.class)),
                        AGGREGATE + "SwitchedFind")
                .into(APPLICATION + "Application", named("join"), APPLICATION + "SwitchedJoin")
                .agent
                .installOn(instrumentation);
    }

    /** The switch is looked at without being loaded, because it names the very class that is being loaded. */
    private MutantAgent into(String type, ElementMatcher<? super MethodDescription> method, String by) {
        return new MutantAgent(agent.type(named(type))
                .transform((builder, _, loader, _, _) -> builder.method(method)
                        .intercept(MethodDelegation.to(
                                TypePool.Default.of(loader).describe(by).resolve()))));
    }
}

package cn.lianshen.chaos.mutant;

import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.takesArguments;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.implementation.MethodDelegation;

/** Puts the switches into the classes of a service before they are loaded. */
public final class MutantAgent {

    private static final String KIT = "cn.lianshen.kit.";

    private MutantAgent() {}

    /** Called by the virtual machine. */
    public static void premain(String options, Instrumentation instrumentation) {
        AgentBuilder agent = new AgentBuilder.Default();
        agent = intercept(agent, KIT + "failpoint.Failpoints", "hit", 1, "cn.lianshen.chaos.mutant.Places");
        agent = intercept(agent, KIT + "relay.Outboxes", "pull", 1, KIT + "relay.SwitchedOutboxes");
        agent = intercept(agent, KIT + "relay.RelayPass", "send", 1, KIT + "relay.SwitchedPass");
        agent = intercept(agent, KIT + "consume.CaseOrder", "sort", 3, KIT + "consume.SwitchedOrder");
        agent = intercept(agent, KIT + "consume.CaseConsumer", "accept", 1, KIT + "consume.SwitchedConsumer");
        agent = intercept(agent, KIT + "consume.CaseListener", "neverSkip", 0, KIT + "consume.SwitchedHandler");
        agent = agent.type(named(KIT + "aggregate.Aggregates"))
                .transform((builder, _, loader, _, _) -> builder.method(named("guard"))
                        .intercept(MethodDelegation.withDefaultConfiguration()
                                .filter(named("guard"))
                                .to(loaded(KIT + "aggregate.SwitchedWrites", loader)))
                        .method(named("save"))
                        .intercept(MethodDelegation.withDefaultConfiguration()
                                .filter(named("save"))
                                .to(loaded(KIT + "aggregate.SwitchedWrites", loader)))
                        .method(named("find").and(takesArguments(String.class)))
                        .intercept(MethodDelegation.withDefaultConfiguration()
                                .filter(named("find"))
                                .to(loaded(KIT + "aggregate.SwitchedWrites", loader))));
        agent = intercept(
                agent,
                "cn.lianshen.intake.application.domain.Application",
                "join",
                2,
                "cn.lianshen.intake.application.domain.SwitchedJoin");
        agent.installOn(instrumentation);
    }

    private static AgentBuilder intercept(
            AgentBuilder agent, String type, String method, int arguments, String interceptor) {
        return agent.type(named(type))
                .transform((builder, _, loader, _, _) -> builder.method(
                                named(method).and(takesArguments(arguments)))
                        .intercept(MethodDelegation.to(loaded(interceptor, loader))));
    }

    private static Class<?> loaded(String name, ClassLoader loader) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}

/**
 * The rules of the house for every service, written once: which package may know which, what the domain must not know,
 * and what nobody may use. A service's own test makes a {@link cn.lianshen.kit.architecture.ServiceArchitecture} for its
 * base package and runs the rules; a rule that finds nothing to check fails, so a renamed package cannot slip away.
 */
@NullMarked
package cn.lianshen.kit.architecture;

import org.jspecify.annotations.NullMarked;

/**
 * Is the checker worth anything? Each {@link cn.lianshen.chaos.mutant.Mutant} breaks one rule of the delivery protocol inside a running
 * service, on demand and only there: an agent puts a switch into the service's classes, and a file says what is switched. Each has a
 * script of aimed faults and a little traffic; the unbroken service passes it, the broken one must be caught.
 */
@NullMarked
package cn.lianshen.chaos.mutant;

import org.jspecify.annotations.NullMarked;

/**
 * Everything in one command. {@link cn.lianshen.standalone.Lianshen} is what the script {@code lianshen} runs; the packages below hold
 * the embedded broker and issuer and the platform as one thing that starts and stops. There is wiring here and nothing else: a service
 * neither knows nor cares whether it runs alone or with the others in one process.
 */
@NullMarked
package cn.lianshen.standalone;

import org.jspecify.annotations.NullMarked;

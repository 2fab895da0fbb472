/**
 * The one door of the platform. It knows who is calling ({@code security}) and who answers ({@code route}), and nothing
 * about approvals: no body is read as JSON, no rule of a department is repeated here. Start reading in
 * {@link cn.lianshen.gateway.route.Routes}, which is the whole map of what can be reached from outside.
 */
@NullMarked
package cn.lianshen.gateway;

import org.jspecify.annotations.NullMarked;

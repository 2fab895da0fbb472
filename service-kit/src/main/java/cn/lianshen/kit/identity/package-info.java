/**
 * Who is asking and what that person may do. The access token of the platform's issuer becomes a
 * {@link cn.lianshen.kit.identity.Caller}; every address needs one unless the service lists it in its
 * {@link cn.lianshen.kit.identity.PublicPaths}; and every handler method says with
 * {@link cn.lianshen.kit.identity.AllowedFor}, {@link cn.lianshen.kit.identity.AllowedForCallers} or
 * {@link cn.lianshen.kit.identity.AllowedForAnyone} who may use it. A service with a handler that says nothing does not
 * start. Which objects a caller may see is decided by the service.
 */
@NullMarked
package cn.lianshen.kit.identity;

import org.jspecify.annotations.NullMarked;

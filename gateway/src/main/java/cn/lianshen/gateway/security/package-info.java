/**
 * Who is calling. Systems bring a bearer token and are checked request by request; browsers have a session here and never
 * see a token. Both ends are the same to the services behind: a signed access token of the person who asked.
 */
@NullMarked
package cn.lianshen.gateway.security;

import org.jspecify.annotations.NullMarked;

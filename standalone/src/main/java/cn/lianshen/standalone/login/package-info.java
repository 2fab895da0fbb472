/**
 * Logging in as a person without a browser, for the demonstration, the acceptance tests and the load generator. It goes the same way a
 * browser goes: authorization code with PKCE, the issuer's own form, no back door.
 */
@NullMarked
package cn.lianshen.standalone.login;

import org.jspecify.annotations.NullMarked;

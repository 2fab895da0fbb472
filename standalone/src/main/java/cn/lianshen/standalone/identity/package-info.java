/**
 * The embedded issuer: an OpenID Connect provider with demonstration accounts, so that the platform has a login without anything else
 * being installed. Start reading at {@link cn.lianshen.standalone.identity.IdentityServer}; who can log in is
 * {@code DemoAccounts}, which programs may ask for tokens is {@code Clients}, what a token says is {@code TokenClaims}.
 * Production points the services at another issuer with the same claims and never runs this one.
 */
@NullMarked
package cn.lianshen.standalone.identity;

import org.jspecify.annotations.NullMarked;

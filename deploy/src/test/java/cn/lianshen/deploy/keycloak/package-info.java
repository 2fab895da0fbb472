/** The realm file, and the platform with a real Keycloak that has imported it. */
@NullMarked
package cn.lianshen.deploy.keycloak;

import org.jspecify.annotations.NullMarked;

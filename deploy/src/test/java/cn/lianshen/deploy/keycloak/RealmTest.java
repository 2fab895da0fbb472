package cn.lianshen.deploy.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lianshen.kit.identity.Role;
import cn.lianshen.standalone.identity.Account;
import cn.lianshen.standalone.identity.DemoAccounts;
import cn.lianshen.standalone.identity.Department;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The realm is the embedded issuer over again: the same people, roles, clients and claims. */
class RealmTest {

    private final JsonNode realm = read();

    @Test
    void hasThePeopleOfTheDemonstration() {
        List<Account> expected = List.copyOf(new DemoAccounts(Department.ofCatalogue()).all());

        assertThat(people().map(RealmTest::account))
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .map(account -> new Known(
                                account.name(), account.displayName(), account.department(), account.roleNames()))
                        .toList());
    }

    @Test
    void hasTheRolesThatTheServicesKnow() {
        assertThat(realm.path("roles").path("client").path("lianshen").findValuesAsString("name"))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Role.values()).map(Role::name).toList());
    }

    @Test
    void everybodyHasARegion() {
        assertThat(realm.path("users").valueStream())
                .allSatisfy(user -> assertThat(
                                user.path("attributes").path("region").path(0).asString())
                        .isEqualTo("530102"));
    }

    @Test
    void nobodyGetsATokenForAPasswordAndNobodyWithoutProof() {
        assertThat(realm.path("clients").valueStream()).hasSize(4).allSatisfy(client -> {
            assertThat(client.path("directAccessGrantsEnabled").asBoolean()).isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean()).isFalse();
            if (client.path("standardFlowEnabled").asBoolean()) {
                assertThat(client.path("attributes")
                                .path("pkce.code.challenge.method")
                                .asString())
                        .isEqualTo("S256");
                assertThat(client.path("redirectUris").toString()).doesNotContain("*");
            }
        });
    }

    @Test
    void accessTokensLiveFiveMinutes() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isEqualTo(300);
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
    }

    @Test
    void nobodyChangesHisOwnDepartment() {
        JsonNode profile = JsonMapper.shared()
                .readTree(realm.path("components")
                        .path("org.keycloak.userprofile.UserProfileProvider")
                        .path(0)
                        .path("config")
                        .path("kc.user.profile.config")
                        .path(0)
                        .asString());

        assertThat(profile.path("attributes")
                        .valueStream()
                        .filter(attribute -> List.of("department", "region", "displayName")
                                .contains(attribute.path("name").asString())))
                .hasSize(3)
                .allSatisfy(attribute -> assertThat(
                                attribute.path("permissions").path("edit").toString())
                        .isEqualTo("[\"admin\"]"));
    }

    @Test
    void holdsNoPassword() {
        assertThat(Stream.concat(
                        realm.findValuesAsString("secret").stream(),
                        realm.path("users")
                                .valueStream()
                                .flatMap(user -> user.path("credentials").valueStream())
                                .map(credential -> credential.path("value").asString())))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value).matches("\\$\\{[A-Z_]+}"));
    }

    private Stream<JsonNode> people() {
        return realm.path("users").valueStream().filter(user -> !user.has("serviceAccountClientId"));
    }

    private record Known(String name, String displayName, Optional<String> department, List<String> roles) {}

    private static Known account(JsonNode user) {
        JsonNode attributes = user.path("attributes");
        return new Known(
                user.path("username").asString(),
                attributes.path("displayName").path(0).asString(),
                attributes.path("department").path(0).stringValueOpt(),
                user.path("clientRoles")
                        .path("lianshen")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList());
    }

    private static JsonNode read() {
        try {
            return JsonMapper.shared().readTree(Files.readString(Path.of("keycloak/lianshen-realm.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

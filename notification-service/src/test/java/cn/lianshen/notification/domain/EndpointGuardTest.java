package cn.lianshen.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointGuardTest {

    private static final EndpointPolicy POLICY =
            new EndpointPolicy(Set.of(443, 8443), Set.of("127.0.0.1:9099", "hooks.internal:9000", "[::1]:9098"));

    private static final Map<String, List<String>> NAMES = Map.of(
            "hooks.example.com", List.of("93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"),
            "private.example.com", List.of("10.1.2.3"),
            "half.example.com", List.of("93.184.215.14", "127.0.0.1"),
            "mapped.example.com", List.of("::ffff:169.254.169.254"),
            "metadata.example.com", List.of("169.254.169.254"),
            "six.example.com", List.of("fd00::1"),
            "hooks.internal", List.of("192.168.1.7"),
            "a.b-c.example.cn", List.of("114.114.114.114"));

    private final EndpointGuard guard = new EndpointGuard(POLICY, EndpointGuardTest::lookUp);

    private static List<InetAddress> lookUp(String host) throws UnknownHostException {
        String bare = host.replace("[", "").replace("]", "");
        if (bare.contains(":") || bare.matches("[0-9.]+")) {
            return List.of(InetAddress.ofLiteral(bare));
        }
        List<String> found = NAMES.get(host);
        if (found == null) {
            throw new UnknownHostException(host);
        }
        return found.stream().map(InetAddress::ofLiteral).toList();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "https://hooks.example.com/in             | ok",
                "https://HOOKS.Example.COM/in?x=1         | ok",
                "https://hooks.example.com:8443/          | ok",
                "https://hooks.example.com:443            | ok",
                "https://a.b-c.example.cn/                | ok",
                "https://93.184.215.14/in                 | ok",
                "https://[2606:2800:21f:cb07::1]/         | ok",
                "http://127.0.0.1:9099/in                 | ok",
                "http://hooks.internal:9000/in            | ok",
                "https://hooks.internal:9000/in           | ok",
                "http://[::1]:9098/                       | ok",
                "http://hooks.example.com/                | NOT_HTTPS",
                "http://127.0.0.1:9098/                   | NOT_HTTPS",
                "ftp://hooks.example.com/                 | NOT_HTTPS",
                "file:///etc/passwd                       | NOT_HTTPS",
                "gopher://hooks.example.com/              | NOT_HTTPS",
                "jar:https://hooks.example.com!/          | NOT_HTTPS",
                "//hooks.example.com/                     | NOT_HTTPS",
                "hooks.example.com/in                     | NOT_HTTPS",
                "https:hooks.example.com                  | NOT_A_URL",
                "https:///in                              | NOT_A_URL",
                "https://hooks.example.com/a b            | NOT_A_URL",
                "https://hooks.example.com\\@127.0.0.1/   | NOT_A_URL",
                "https://例子.example.com/                 | NOT_A_URL",
                "https://127。0。0。1/                     | NOT_A_URL",
                "https://１２７.0.0.1/                      | NOT_A_URL",
                "https://user:pw@hooks.example.com/       | HAS_CREDENTIALS",
                "https://user@hooks.example.com/          | HAS_CREDENTIALS",
                "https://hooks.example.com@127.0.0.1/     | HAS_CREDENTIALS",
                "https://@hooks.example.com/              | HAS_CREDENTIALS",
                "https://hooks.example.com/#x             | HAS_FRAGMENT",
                "https://hooks.example.com:22/            | PORT_FORBIDDEN",
                "https://hooks.example.com:80/            | PORT_FORBIDDEN",
                "https://hooks.example.com:27017/         | PORT_FORBIDDEN",
                "https://hooks.example.com:0/             | PORT_FORBIDDEN",
                "https://127.0.0.1:9099999/               | PORT_FORBIDDEN",
                "https://localhost/                       | HOST_FORBIDDEN",
                "https://app.localhost/                   | HOST_FORBIDDEN",
                "https://metadata.google.internal/        | HOST_FORBIDDEN",
                "https://printer.local/                   | HOST_FORBIDDEN",
                "https://intranet/                        | HOST_FORBIDDEN",
                "https://hooks.example.com./              | HOST_FORBIDDEN",
                "https://hooks_a.example.com/             | HOST_FORBIDDEN",
                "https://-a.example.com/                  | HOST_FORBIDDEN",
                "https://hooks%2eexample.com/             | HOST_FORBIDDEN",
                "https://%31%32%37.0.0.1/                 | HOST_FORBIDDEN",
                "https://2130706433/                      | HOST_FORBIDDEN",
                "https://0x7f000001/                      | HOST_FORBIDDEN",
                "https://0x7f.0.0.1/                      | HOST_FORBIDDEN",
                "https://0177.0.0.1/                      | HOST_FORBIDDEN",
                "https://017700000001/                    | HOST_FORBIDDEN",
                "https://127.1/                           | HOST_FORBIDDEN",
                "https://127.0.1/                         | HOST_FORBIDDEN",
                "https://127.0.0.01/                      | HOST_FORBIDDEN",
                "https://256.0.0.1/                       | HOST_FORBIDDEN",
                "https://127.0.0.1.2/                     | HOST_FORBIDDEN",
                "https://[fe80::1%25eth0]/                | HOST_FORBIDDEN",
                "https://[::ffff:127.0.0.1]/              | HOST_FORBIDDEN",
                "https://[::ffff:7f00:1]/                 | ADDRESS_FORBIDDEN",
                "https://[::ffff:5db8:d70e]/              | ADDRESS_FORBIDDEN",
                "https://127.0.0.1/                       | ADDRESS_FORBIDDEN",
                "https://127.255.0.7/                     | ADDRESS_FORBIDDEN",
                "https://0.0.0.0/                         | ADDRESS_FORBIDDEN",
                "https://10.0.0.1/                        | ADDRESS_FORBIDDEN",
                "https://172.16.0.1/                      | ADDRESS_FORBIDDEN",
                "https://172.31.255.255/                  | ADDRESS_FORBIDDEN",
                "https://192.168.0.1/                     | ADDRESS_FORBIDDEN",
                "https://169.254.169.254/latest           | ADDRESS_FORBIDDEN",
                "https://100.64.0.1/                      | ADDRESS_FORBIDDEN",
                "https://100.100.100.200/                 | ADDRESS_FORBIDDEN",
                "https://168.63.129.16/                   | ADDRESS_FORBIDDEN",
                "https://192.0.2.1/                       | ADDRESS_FORBIDDEN",
                "https://198.18.0.1/                      | ADDRESS_FORBIDDEN",
                "https://203.0.113.9/                     | ADDRESS_FORBIDDEN",
                "https://224.0.0.1/                       | ADDRESS_FORBIDDEN",
                "https://255.255.255.255/                 | ADDRESS_FORBIDDEN",
                "https://[::]/                            | ADDRESS_FORBIDDEN",
                "https://[::1]/                           | ADDRESS_FORBIDDEN",
                "https://[::7f00:1]/                      | ADDRESS_FORBIDDEN",
                "https://[64:ff9b::7f00:1]/               | ADDRESS_FORBIDDEN",
                "https://[64:ff9b:1::1]/                  | ADDRESS_FORBIDDEN",
                "https://[2002:7f00:1::]/                 | ADDRESS_FORBIDDEN",
                "https://[2001:0:7f00:1::]/               | ADDRESS_FORBIDDEN",
                "https://[2001:db8::1]/                   | ADDRESS_FORBIDDEN",
                "https://[fd00:ec2::254]/                 | ADDRESS_FORBIDDEN",
                "https://[fe80::1]/                       | ADDRESS_FORBIDDEN",
                "https://[fec0::1]/                       | ADDRESS_FORBIDDEN",
                "https://[ff02::1]/                       | ADDRESS_FORBIDDEN",
                "https://[100::1]/                        | ADDRESS_FORBIDDEN",
                "https://private.example.com/             | ADDRESS_FORBIDDEN",
                "https://half.example.com/                | ADDRESS_FORBIDDEN",
                "https://mapped.example.com/              | ADDRESS_FORBIDDEN",
                "https://metadata.example.com/            | ADDRESS_FORBIDDEN",
                "https://six.example.com/                 | ADDRESS_FORBIDDEN",
                "https://nowhere.example.com/             | HOST_UNKNOWN",
            })
    void judgesEveryWayToWriteAnAddress(String url, String expected) {
        assertThat(guard.fault(url).map(Enum::name).orElse("ok")).isEqualTo(expected);
    }

    @Test
    void looksUpAgainForEveryConnection() throws Exception {
        Iterator<String> answers = List.of("93.184.215.14", "127.0.0.1").iterator();
        EndpointGuard rebound = new EndpointGuard(POLICY, _ -> List.of(InetAddress.ofLiteral(answers.next())));

        assertThat(rebound.addresses("evil.example.com", 443)).containsExactly(InetAddress.ofLiteral("93.184.215.14"));
        assertThatThrownBy(() -> rebound.addresses("evil.example.com", 443))
                .isInstanceOf(EndpointGuard.ForbiddenAddress.class);
    }

    @Test
    void vouchesForAPortAndNotForTheWholeHost() throws Exception {
        assertThat(guard.addresses("127.0.0.1", 9099)).hasSize(1);
        assertThatThrownBy(() -> guard.addresses("127.0.0.1", 9100)).isInstanceOf(EndpointGuard.ForbiddenAddress.class);
    }
}

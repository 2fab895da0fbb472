package cn.lianshen.standalone.identity;

import cn.lianshen.standalone.secret.PrivateFile;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.UUID;

/** The key that signs every token. It outlives restarts, so that tokens handed out before one stay good. */
record SigningKey(Path file) {

    private static final int BITS = 2048;

    RSAKey loadOrMake() throws IOException {
        if (Files.notExists(file)) {
            PrivateFile.write(file, make().toJSONString());
        }
        return read();
    }

    private RSAKey read() throws IOException {
        try {
            return RSAKey.parse(Files.readString(file));
        } catch (ParseException e) {
            throw new IOException(
                    "The signing key in " + file + " is unreadable; move it away to have a new one made", e);
        }
    }

    private static RSAKey make() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("This JDK cannot make RSA keys", e);
        }
    }
}

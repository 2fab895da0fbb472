package cn.lianshen.contracts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest that events, decisions and results are recognised by. */
public final class Sha256 {

    private Sha256() {}

    /** 64 digits of lower-case hex. */
    public static String hex(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /** The same of a text in UTF-8. */
    public static String hex(String content) {
        return hex(content.getBytes(StandardCharsets.UTF_8));
    }
}

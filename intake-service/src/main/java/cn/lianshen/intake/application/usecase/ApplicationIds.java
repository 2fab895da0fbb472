package cn.lianshen.intake.application.usecase;

import cn.lianshen.contracts.Actor;
import cn.lianshen.kit.decision.CommandId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The id of an application follows from who started it with which key, so that a repetition meets the first. */
final class ApplicationIds {

    private static final int BYTES = 12;

    private ApplicationIds() {}

    static String of(Actor actor, CommandId command) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((actor.id() + "\n" + command.key()).getBytes(StandardCharsets.UTF_8));
            return "app-" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}

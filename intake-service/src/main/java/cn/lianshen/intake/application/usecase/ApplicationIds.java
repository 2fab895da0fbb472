package cn.lianshen.intake.application.usecase;

import cn.lianshen.contracts.Actor;
import cn.lianshen.contracts.Sha256;
import cn.lianshen.kit.decision.CommandId;

/** The id of an application follows from who started it with which key, so that a repetition meets the first. */
final class ApplicationIds {

    private static final int DIGITS = 24;

    private ApplicationIds() {}

    static String of(Actor actor, CommandId command) {
        return "app-" + Sha256.hex(actor.id() + "\n" + command.key()).substring(0, DIGITS);
    }
}

package cn.lianshen.standalone.play;

/** A case that was played to its end. */
public record PlayedCase(
        String applicationId, String number, String resultNumber, String conclusion, String verificationCode) {}

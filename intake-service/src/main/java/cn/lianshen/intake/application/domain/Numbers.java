package cn.lianshen.intake.application.domain;

import java.time.LocalDate;

/** Hands out numbers: unique however many ask at once, with gaps where one was not used. */
public interface Numbers {

    /** A receipt number (办件编号), counted anew every day. */
    String receipt(LocalDate day);

    /** A result number (批文号), counted anew every year. */
    String result(LocalDate day);

    /** A verification code that cannot be guessed. */
    String verificationCode();
}

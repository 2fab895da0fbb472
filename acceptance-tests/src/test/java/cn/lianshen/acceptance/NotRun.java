package cn.lianshen.acceptance;

/** Says in the output of a build, so that nobody overlooks it, what this build has not tried. */
final class NotRun {

    private static final String FRAME = "*".repeat(100);

    private NotRun() {}

    /** Always false, for the condition of a test. */
    static boolean because(String what, String why) {
        System.out.printf("%n%s%n  NOT RUN: %s.%n  %s.%n%s%n%n", FRAME, what, why, FRAME);
        return false;
    }
}

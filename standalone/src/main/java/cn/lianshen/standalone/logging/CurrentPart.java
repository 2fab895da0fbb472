package cn.lianshen.standalone.logging;

/** Which part of the platform the current thread works for. */
public final class CurrentPart {

    private static final String OF_PROCESS = System.getProperty("lianshen.part", "platform");
    private static final InheritableThreadLocal<String> OF_THREAD = new InheritableThreadLocal<>();

    private CurrentPart() {}

    /** Says what this thread, and every thread that it starts from now on, works for. */
    public static void set(String name) {
        OF_THREAD.set(name);
    }

    static String name() {
        var part = OF_THREAD.get();
        return part == null ? OF_PROCESS : part;
    }
}

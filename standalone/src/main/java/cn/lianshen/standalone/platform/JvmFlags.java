package cn.lianshen.standalone.platform;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How to start further Java processes. The flags of the launcher itself are in the file {@code standalone/jvm.options}. */
public final class JvmFlags {

    private static final List<String> OF_CHILDREN = List.of(
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-Xss512k",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private JvmFlags() {}

    /** {@return the program that runs this process} */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** {@return the flags of this process, without those that name a cache of classes} */
    public static List<String> ofThisProcess() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-XX:AOT") && !flag.startsWith("-Dlianshen."))
                .toList();
    }

    static List<String> ofChild(int heapMegabytes) {
        var flags = new ArrayList<>(OF_CHILDREN);
        flags.add("-Xmx" + heapMegabytes + "m");
        return flags;
    }
}

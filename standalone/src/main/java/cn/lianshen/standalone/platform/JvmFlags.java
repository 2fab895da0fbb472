package cn.lianshen.standalone.platform;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        return given().filter(flag -> !isOfStartCache(flag) && !flag.startsWith("-Dlianshen."))
                .toList();
    }

    /** The start cache of this process was made from the same jars and fits every part. */
    static List<String> ofChild(int heapMegabytes) {
        var flags = new ArrayList<>(OF_CHILDREN);
        flags.add("-Xmx" + heapMegabytes + "m");
        given().filter(JvmFlags::isOfStartCache).forEach(flags::add);
        return flags;
    }

    private static boolean isOfStartCache(String flag) {
        return flag.startsWith("-XX:AOT") || flag.startsWith("-Xlog:");
    }

    private static Stream<String> given() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream();
    }
}

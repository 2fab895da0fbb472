package cn.lianshen.standalone.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;

/** The data folder while this process uses it. A lock of the operating system keeps others out and ends with the process, however it ends. */
final class DataFolder implements AutoCloseable {

    private static final String VERSION = "1";
    private static final long LEAST_FREE_MEGABYTES = 300;
    private static final Set<String> LEFT_BY_A_FIRST_START_CUT_OFF = Set.of("lock", "logs");

    private final Path path;
    private final FileChannel channel;

    private DataFolder(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Makes the folder when it is missing and takes it for this process.
     *
     * @throws CannotStart when it is in use, of another version, no data folder at all, not writable or on a full disk
     */
    static DataFolder take(Path folder) {
        var path = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(path);
            checkVersion(path);
            var channel = lock(path).orElseThrow(() -> inUse(path));
            Files.writeString(path.resolve("version"), VERSION + "\n");
            checkSpace(path);
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new CannotStart(
                    "The data folder " + path + " cannot be written (" + e + "); choose another with --data.", e);
        }
    }

    /** {@return whether a running platform has the folder} */
    static boolean isTaken(Path folder) {
        if (Files.notExists(folder.resolve("lock"))) {
            return false;
        }
        try {
            var channel = lock(folder);
            if (channel.isPresent()) {
                channel.get().close();
            }
            return channel.isEmpty();
        } catch (IOException _) {
            return false;
        }
    }

    /** {@return a file or folder inside} */
    Path at(String name) {
        return path.resolve(name);
    }

    /** {@return the folder itself, absolute} */
    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static void checkVersion(Path path) throws IOException {
        var file = path.resolve("version");
        if (Files.exists(file)) {
            var found = Files.readString(file).strip();
            if (!found.equals(VERSION)) {
                throw new CannotStart("The data folder " + path + " is of version " + found
                        + " and this program reads version " + VERSION + "; choose another with --data.");
            }
            return;
        }
        try (var content = Files.list(path)) {
            if (content.anyMatch(entry ->
                    !LEFT_BY_A_FIRST_START_CUT_OFF.contains(entry.getFileName().toString()))) {
                throw new CannotStart("The folder " + path
                        + " holds other files and is no data folder of this platform; choose another with --data.");
            }
        }
    }

    /** Opening the lock file anew in the process that holds the lock would be a bug; the answer is the same: it is taken. */
    private static Optional<FileChannel> lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException _) {
            // Taken by this very process.
        }
        channel.close();
        return Optional.empty();
    }

    private static void checkSpace(Path path) throws IOException {
        long free = Files.getFileStore(path).getUsableSpace() / (1024 * 1024);
        if (free < LEAST_FREE_MEGABYTES) {
            throw new CannotStart("The disk of the data folder " + path + " has only " + free + " MB left and at least "
                    + LEAST_FREE_MEGABYTES + " MB are needed; make room or choose another folder with --data.");
        }
    }

    private static CannotStart inUse(Path path) {
        var pid = RunningPlatform.read(path)
                .map(running -> " (process " + running.pid() + ")")
                .orElse("");
        return new CannotStart("The data folder " + path + " is in use by a running platform" + pid
                + "; end that one with ./lianshen stop or choose another folder with --data.");
    }
}

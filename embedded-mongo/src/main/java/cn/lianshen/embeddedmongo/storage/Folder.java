package cn.lianshen.embeddedmongo.storage;

import cn.lianshen.embeddedmongo.StoreUnavailable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rocksdb.NativeLibraryLoader;

/** Holds the data folder for this process alone and checks that its format is the one this version writes. */
final class Folder implements AutoCloseable {
    private static final String FORMAT = "embedded-mongo 1\n";
    private static final long NEEDED_BYTES = 64L << 20;

    private final Path path;
    private final FileChannel inUse;

    private Folder(Path path, FileChannel inUse) {
        this.path = path;
        this.inUse = inUse;
    }

    static Folder take(Path path) {
        try {
            Files.createDirectories(path);
            return lockedAndChecked(path);
        } catch (IOException e) {
            throw new StoreUnavailable("The data folder " + path + " cannot be used: " + e, e);
        }
    }

    private static Folder lockedAndChecked(Path path) throws IOException {
        refuseForeignContent(path);
        FileChannel channel =
                FileChannel.open(path.resolve("IN-USE"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new StoreUnavailable("The data folder " + path + " is in use by another process.", null);
        }
        try {
            Folder folder = new Folder(path, channel);
            folder.refuseFullDisk();
            folder.checkFormat();
            return folder;
        } catch (RuntimeException | IOException e) {
            channel.close();
            throw e;
        }
    }

    private static void refuseForeignContent(Path path) throws IOException {
        try (Stream<Path> content = Files.list(path)) {
            boolean foreign =
                    content.map(file -> file.getFileName().toString()).anyMatch(name -> !name.equals("IN-USE"));
            if (foreign && !Files.exists(path.resolve("FORMAT"))) {
                throw new StoreUnavailable(
                        "The folder " + path + " holds something else than an embedded store.", null);
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private void refuseFullDisk() throws IOException {
        long free = Files.getFileStore(path).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new StoreUnavailable(
                    "The disk of the data folder %s is full: %d MB free, at least %d MB needed."
                            .formatted(path, free >> 20, NEEDED_BYTES >> 20),
                    null);
        }
    }

    private void checkFormat() throws IOException {
        Path file = path.resolve("FORMAT");
        if (!Files.exists(file)) {
            Files.writeString(file, FORMAT);
            return;
        }
        String found = Files.readString(file);
        if (!found.equals(FORMAT)) {
            throw new StoreUnavailable(
                    "The data folder %s has the format \"%s\"; this version reads only \"%s\"."
                            .formatted(path, found.strip(), FORMAT.strip()),
                    null);
        }
    }

    /** Loads RocksDB from here: unpacked into the temporary folder, 15 MB would stay there after every kill. */
    void loadNativeLibrary() {
        try {
            Path libraries = Files.createDirectories(path.resolve("native"));
            NativeLibraryLoader.getInstance().loadLibrary(libraries.toString());
        } catch (IOException e) {
            throw new StoreUnavailable("RocksDB cannot be unpacked into " + path + ": " + e, e);
        }
    }

    Path database() {
        return path.resolve("store");
    }

    @Override
    public void close() {
        try {
            inUse.close();
        } catch (IOException e) {
            throw new StoreUnavailable("The data folder " + path + " could not be released: " + e, e);
        }
    }
}

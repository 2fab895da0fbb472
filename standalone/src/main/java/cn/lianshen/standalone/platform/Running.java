package cn.lianshen.standalone.platform;

/** A part that has been started. */
sealed interface Running {

    boolean isAlive();

    /** Lets it finish what it is doing; returns when it has ended. */
    void stop() throws Exception;

    /** Ends it at once, as a power cut would. */
    void kill();

    /** In this process. */
    record Here(AutoCloseable server) implements Running {

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public void stop() throws Exception {
            server.close();
        }

        @Override
        public void kill() {
            throw new UnsupportedOperationException("kill: a part of this process (expected: Mode.PROCESSES)");
        }
    }

    /** In a process of its own. */
    record Child(ChildProcess process) implements Running {

        @Override
        public boolean isAlive() {
            return process.isAlive();
        }

        @Override
        public void stop() throws InterruptedException {
            process.stop();
        }

        @Override
        public void kill() {
            process.kill();
        }
    }

    /** Not ours to stop. */
    record Elsewhere() implements Running {

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public void stop() {}

        @Override
        public void kill() {
            throw new UnsupportedOperationException("kill: not embedded (expected: a part this platform started)");
        }
    }
}

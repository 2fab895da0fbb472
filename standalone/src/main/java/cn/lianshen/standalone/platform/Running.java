package cn.lianshen.standalone.platform;

/** A part that has been started. */
sealed interface Running {

    boolean isAlive();

    /** Lets it finish what it is doing; returns when it has ended. */
    void stop() throws Exception;

    /**
     * The process it has to itself.
     *
     * @throws UnsupportedOperationException when it has none
     */
    ChildProcess process();

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
        public ChildProcess process() {
            throw new UnsupportedOperationException("a part of this process (expected: Mode.PROCESSES)");
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
        public ChildProcess process() {
            throw new UnsupportedOperationException("not embedded (expected: a part this platform started)");
        }
    }
}

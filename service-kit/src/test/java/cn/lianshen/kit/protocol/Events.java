package cn.lianshen.kit.protocol;

import java.util.StringJoiner;

/**
 * Up to sixteen events in order, four bits each. An event is its sequence number, 1 to 3, and the number of times the
 * store had lost writes before it was made, 0 to 3: two events may share a number, but then they are a fork.
 */
record Events(long bits) {

    static final Events NONE = new Events(0);

    private static final int WIDTH = 4;
    private static final int CAPACITY = Long.SIZE / WIDTH;
    private static final int EVENT = 0xf;
    private static final int SEQUENCE = 0x3;

    static int event(int sequence, int losses) {
        return losses << 2 | sequence;
    }

    static int sequence(int event) {
        return event & SEQUENCE;
    }

    static String name(int event) {
        return sequence(event) + "'".repeat(event >> 2);
    }

    int size() {
        return CAPACITY - Long.numberOfLeadingZeros(bits) / WIDTH;
    }

    boolean isEmpty() {
        return bits == 0;
    }

    int get(int index) {
        return (int) (bits >>> index * WIDTH) & EVENT;
    }

    boolean contains(int event) {
        for (int i = 0; i < size(); i++) {
            if (get(i) == event) {
                return true;
            }
        }
        return false;
    }

    Events add(int event) {
        if (size() == CAPACITY) {
            throw new IllegalStateException("events: full (expected: a smaller world)");
        }
        return new Events(bits | (long) event << size() * WIDTH);
    }

    /** Keeps the order of sequence numbers and takes no event twice: a set. */
    Events insert(int event) {
        Events result = NONE;
        boolean inserted = false;
        for (int i = 0; i < size(); i++) {
            if (!inserted && get(i) >= event) {
                result = result.add(event);
                inserted = true;
            }
            if (get(i) != event) {
                result = result.add(get(i));
            }
        }
        return inserted ? result : result.add(event);
    }

    /** Without one occurrence of this event. */
    Events drop(int event) {
        Events result = NONE;
        boolean dropped = false;
        for (int i = 0; i < size(); i++) {
            if (!dropped && get(i) == event) {
                dropped = true;
            } else {
                result = result.add(get(i));
            }
        }
        return result;
    }

    Events from(int index) {
        return index == CAPACITY ? NONE : new Events(bits >>> index * WIDTH);
    }

    /** Without everything up to this sequence number. */
    Events after(int sequence) {
        Events result = NONE;
        for (int i = 0; i < size(); i++) {
            if (sequence(get(i)) > sequence) {
                result = result.add(get(i));
            }
        }
        return result;
    }

    @Override
    public String toString() {
        StringJoiner names = new StringJoiner(" ", "[", "]");
        for (int i = 0; i < size(); i++) {
            names.add(name(get(i)));
        }
        return names.toString();
    }
}

package cn.lianshen.chaos.mutant;

import java.util.List;

/** Aimed faults and the traffic they are aimed at. */
@FunctionalInterface
interface Script {

    /**
     * Plays.
     *
     * @param mutation what is to be written into every switch besides the faults; empty for the unbroken services
     * @return the cases to be judged
     */
    List<Case> play(Stage stage, Scribe scribe, String mutation);
}

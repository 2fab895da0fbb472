package cn.lianshen.intake.catalogue.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Random matters that wait for each other; the scheme's order is not the order of opening. */
final class RandomGraphs {

    private RandomGraphs() {}

    /** Up to nine matters of 0 to 5 days without a cycle. */
    static List<Matter> withoutCycle(Random random) {
        List<String> opening = codes(random);
        List<Matter> matters = new ArrayList<>();
        for (int i = 0; i < opening.size(); i++) {
            List<String> prerequisites = chosen(opening.subList(0, i), random, 0.35);
            matters.add(Matters.matter(opening.get(i), random.nextInt(6), prerequisites));
        }
        Collections.shuffle(matters, random);
        return matters;
    }

    /** Up to nine matters that wait for any others, and sometimes for themselves. */
    static List<Matter> perhapsWithCycle(Random random) {
        List<String> codes = codes(random);
        return codes.stream()
                .map(code -> Matters.matter(code, 1, chosen(codes, random, 0.12)))
                .toList();
    }

    private static List<String> codes(Random random) {
        List<String> codes = new ArrayList<>();
        int size = 1 + random.nextInt(9);
        for (int i = 0; i < size; i++) {
            codes.add("M-" + i);
        }
        Collections.shuffle(codes, random);
        return codes;
    }

    private static List<String> chosen(List<String> from, Random random, double share) {
        List<String> chosen = new ArrayList<>(
                from.stream().filter(_ -> random.nextDouble() < share).toList());
        Collections.shuffle(chosen, random);
        return chosen;
    }
}

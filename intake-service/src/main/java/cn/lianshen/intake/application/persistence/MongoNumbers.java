package cn.lianshen.intake.application.persistence;

import cn.lianshen.intake.IntakeSettings;
import cn.lianshen.intake.application.domain.Numbers;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Numbers from counters in MongoDB, taken a block at a time so that a command costs no extra write. What is left of a block when the
 * process ends stays a gap.
 */
@Component
class MongoNumbers implements Numbers {

    private static final int BLOCK = 100;
    private static final String CODE_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int CODE_GROUPS = 4;
    private static final int GROUP_LENGTH = 4;

    private final MongoCollection<Document> counters;
    private final String region;
    private final SecureRandom random = new SecureRandom();
    private final ConcurrentMap<String, Block> blocks = new ConcurrentHashMap<>();

    MongoNumbers(MongoDatabase database, IntakeSettings settings) {
        this.counters = database.getCollection("counters");
        this.region = settings.region();
    }

    private record Block(long next, long end) {

        boolean used() {
            return next == end;
        }

        Block advanced() {
            return new Block(next + 1, end);
        }
    }

    @Override
    public String receipt(LocalDate day) {
        String date = DateTimeFormatter.BASIC_ISO_DATE.format(day);
        return "LS-%s-%s-%06d".formatted(region, date, next("receipt:" + date));
    }

    @Override
    public String result(LocalDate day) {
        return "联审〔%d〕%06d号".formatted(day.getYear(), next("result:" + day.getYear()));
    }

    private long next(String counter) {
        return blocks.compute(
                                counter,
                                (name, block) -> block == null || block.used()
                                        ? reserve(name).advanced()
                                        : block.advanced())
                        .next()
                - 1;
    }

    private Block reserve(String counter) {
        Document reserved = counters.findOneAndUpdate(
                Filters.eq("_id", counter),
                Updates.inc("last", (long) BLOCK),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        long last =
                reserved == null ? BLOCK : reserved.get("last", Number.class).longValue();
        return new Block(last - BLOCK + 1, last + 1);
    }

    @Override
    public String verificationCode() {
        return random.ints((long) CODE_GROUPS * GROUP_LENGTH, 0, CODE_ALPHABET.length())
                .mapToObj(index -> String.valueOf(CODE_ALPHABET.charAt(index)))
                .collect(Collectors.joining())
                .replaceAll("(.{" + GROUP_LENGTH + "})(?!$)", "$1-");
    }
}

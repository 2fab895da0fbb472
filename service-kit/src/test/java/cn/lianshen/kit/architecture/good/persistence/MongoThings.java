package cn.lianshen.kit.architecture.good.persistence;

import cn.lianshen.kit.architecture.good.domain.Thing;
import cn.lianshen.kit.architecture.good.domain.Things;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import org.bson.Document;

class MongoThings implements Things {

    private final MongoCollection<Document> things;

    MongoThings(MongoCollection<Document> things) {
        this.things = things;
    }

    @Override
    public Optional<Thing> find(String id) {
        return Optional.ofNullable(things.find(Filters.eq("_id", id)).first())
                .map(found -> new Thing(id, found.getDate("since").toInstant()));
    }
}

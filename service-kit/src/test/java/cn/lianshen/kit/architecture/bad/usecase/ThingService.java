package cn.lianshen.kit.architecture.bad.usecase;

import cn.lianshen.kit.architecture.bad.web.PublicController;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

public class ThingService {

    public Class<?> controller() {
        return PublicController.class;
    }

    public Document firstOf(MongoCollection<Document> things, String query) {
        Document found = things.find(Document.parse(query)).first();
        return found == null ? new Document() : found;
    }
}

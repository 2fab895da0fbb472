package cn.lianshen.kit.architecture.bad.persistence;

import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

public class PublicThings {

    private @Nullable MongoCollection<Document> things;

    public void store() {
        if (things != null) {
            things.replaceOne(new Document(), new Document());
        }
    }

    public String listener() {
        return cn.lianshen.kit.architecture.bad.messaging.PublicListener.class.getName();
    }
}

package cn.lianshen.embeddedmongo.read;

import cn.lianshen.embeddedmongo.index.Walk.Found;
import cn.lianshen.embeddedmongo.storage.Bson;
import de.bwaldvogel.mongo.bson.Document;

/** A document that fulfils a predicate, and its stored key. */
record Match(byte[] id, Document document) {

    static Match decode(Found found) {
        return new Match(found.id(), Bson.decode(found.bytes()));
    }
}

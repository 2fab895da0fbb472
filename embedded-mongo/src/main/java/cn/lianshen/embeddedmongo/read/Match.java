package cn.lianshen.embeddedmongo.read;

import de.bwaldvogel.mongo.bson.Document;

/** A document that fulfils a predicate, with the fields that were asked for, and its stored key. */
record Match(byte[] id, Document document) {}

package cn.lianshen.embeddedmongo.command;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;

/** Answers one kind of request. */
interface Command {

    /** The options it honours; any other that is set is refused before it runs. */
    Set<String> options();

    /** The reply, without {@code ok}; a refusal is thrown as an error of the wire protocol. */
    Document run(Request request);
}

package cn.lianshen.benchmarks.scenario;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/** The ids on a page of a list, without making objects of everything else in it. */
final class ListPage {

    private static final JsonFactory JSON = new JsonFactory();

    private ListPage() {}

    static List<String> ids(byte[] body) {
        List<String> ids = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(tools.jackson.core.ObjectReadContext.empty(), body)) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isStructStart()) {
                    depth++;
                } else if (token.isStructEnd()) {
                    depth--;
                } else if (depth == 3
                        && token == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("id")) {
                    parser.nextToken();
                    ids.add(parser.getString());
                }
            }
        }
        return ids;
    }
}

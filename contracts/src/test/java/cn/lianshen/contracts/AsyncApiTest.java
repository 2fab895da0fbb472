package cn.lianshen.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published description of the topics says what the code says. */
class AsyncApiTest {

    @Test
    void theCommittedDocumentIsTheOneTheTypesGive() {
        ApprovedFiles.assertApproved(ApprovedFiles.asyncApi(), AsyncApiDocument.yaml());
    }

    @Test
    void theDocumentReadsBackAsItWasMeant() {
        JsonNode read =
                JsonMapper.shared().valueToTree(AsyncApiDocument.parsed(ApprovedFiles.read(ApprovedFiles.asyncApi())));

        assertThat(read)
                .isEqualTo(JsonMapper.shared().readTree(AsyncApiDocument.tree().toString()));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = AsyncApiDocument.tree();

        List<String> references = document.findValuesAsString("$ref");

        assertThat(references).hasSizeGreaterThan(50).allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    @Test
    void describesBothTopicsAndEveryType() {
        JsonNode document = AsyncApiDocument.tree();

        assertThat(document.path("channels")
                        .valueStream()
                        .map(channel -> channel.path("address").asString()))
                .containsExactlyInAnyOrder(Topics.CASE_EVENTS, Topics.PUBLIC_EVENTS);
        assertThat(document.at("/channels/caseEvents/messages").size()).isEqualTo(EventType.values().length);
    }

    @Test
    void everyExampleOfHeadersHasTheRequiredOnes() {
        JsonNode document = AsyncApiDocument.tree();
        List<String> required = document.at("/components/schemas/cloudEventHeaders/required")
                .valueStream()
                .map(JsonNode::asString)
                .toList();

        document.at("/components/messages")
                .forEach(message -> assertThat(message.at("/examples/0/headers").propertyNames())
                        .containsAll(required));
    }
}

package cn.lianshen.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** The schemas are written by hand and must say exactly what the records say. */
class SchemaShapeTest {

    @ParameterizedTest
    @EnumSource(EventType.class)
    void declaresTheFieldsOfItsRecordAndRequiresThoseThatAreNeverNull(EventType type) {
        assertShape(type.record(), Schemas.read(type.wireName()));
    }

    @Test
    void declaresTheFieldsOfThePublicEvent() {
        assertShape(PublicCaseEvent.class, Schemas.read(Schemas.PUBLIC));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void describesEveryFieldWithAnExample(EventType type) {
        assertDescribed(type.wireName(), Schemas.read(type.wireName()));
    }

    @Test
    void describesEverySharedDefinitionWithAnExample() {
        Schemas.read(Schemas.DEFINITIONS).path("$defs").propertyStream().forEach(definition -> {
            assertThat(definition.getValue().path("description").asString(""))
                    .as(definition.getKey())
                    .isNotBlank();
            assertDescribed(definition.getKey(), definition.getValue());
        });
    }

    private static void assertShape(Class<?> record, JsonNode schema) {
        RecordComponent[] components = record.getRecordComponents();
        assertThat(schema.path("properties").propertyStream().map(Map.Entry::getKey))
                .as("fields of %s", record.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(components).map(RecordComponent::getName).toList());
        assertThat(schema.path("required").valueStream().map(JsonNode::asString))
                .as("required fields of %s", record.getSimpleName())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(components)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
        for (RecordComponent component : components) {
            assertType(component, resolved(schema.path("properties").path(component.getName())));
        }
    }

    private static void assertType(RecordComponent component, JsonNode schema) {
        Class<?> type = component.getType();
        if (type.isRecord()) {
            assertShape(type, schema);
        } else if (type.isEnum()) {
            assertThat(schema.path("enum").valueStream().map(JsonNode::asString))
                    .as("values of %s", component)
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .toList());
        } else if (type == List.class
                && ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                        instanceof Class<?> element
                && element.isRecord()) {
            assertShape(element, resolved(schema.path("items")));
        }
    }

    /** Follows a reference, and takes the value out of "this or null". */
    private static JsonNode resolved(JsonNode schema) {
        JsonNode value = schema.has("anyOf") ? schema.path("anyOf").path(0) : schema;
        String reference = value.path("$ref").asString("");
        return reference.isEmpty()
                ? value
                : Schemas.read(Schemas.DEFINITIONS).at(reference.substring(reference.indexOf('#') + 1));
    }

    private static void assertDescribed(String name, JsonNode schema) {
        List<String> missing = new ArrayList<>();
        schema.path("properties").propertyStream().forEach(field -> {
            JsonNode resolved = resolved(field.getValue());
            boolean described = field.getValue().has("description") || resolved.has("description");
            boolean shown = field.getValue().has("examples")
                    || resolved.has("examples")
                    || resolved.has("properties")
                    || resolved(resolved.path("items")).has("examples")
                    || resolved(resolved.path("items")).has("properties");
            if (!described || !shown) {
                missing.add(field.getKey());
            }
        });
        assertThat(missing)
                .as("fields of %s without description or example", name)
                .isEmpty();
    }
}

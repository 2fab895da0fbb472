package cn.lianshen.contracts;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedField;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is on the wire: fields nobody knows are ignored, fields that are not {@code @Nullable} must be there. */
final class WireJson {

    static final JsonMapper MAPPER = JsonMapper.builder()
            .annotationIntrospector(new RequiredUnlessNullable())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private WireJson() {}

    /** Reads in the records themselves which of their fields may be absent. */
    private static final class RequiredUnlessNullable extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            return type(member)
                    .map(type -> !type.isAnnotationPresent(Nullable.class))
                    .orElse(null);
        }

        @Override
        public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated member) {
            boolean required = type(member)
                    .filter(type -> !type.isAnnotationPresent(Nullable.class))
                    .isPresent();
            return required ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : super.findSetterInfo(config, member);
        }

        private static Optional<AnnotatedType> type(Annotated member) {
            return switch (member) {
                case AnnotatedField field -> Optional.of(field.getAnnotated().getAnnotatedType());
                case AnnotatedParameter parameter ->
                    Optional.of(((Executable) parameter.getOwner().getAnnotated())
                            .getAnnotatedParameterTypes()[parameter.getIndex()]);
                default -> Optional.empty();
            };
        }
    }
}

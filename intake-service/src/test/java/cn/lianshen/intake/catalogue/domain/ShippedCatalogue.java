package cn.lianshen.intake.catalogue.domain;

import cn.lianshen.intake.catalogue.file.CatalogueFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The catalogue that ships with the platform, in memory, every scheme in version 1. */
public final class ShippedCatalogue implements Catalogue {

    private static final ShippedCatalogue SHARED = new ShippedCatalogue(file());

    private final Map<String, Department> departments = new LinkedHashMap<>();
    private final Map<String, Material> materials = new LinkedHashMap<>();
    private final Map<String, Scheme> schemes = new LinkedHashMap<>();

    private ShippedCatalogue(CatalogueFile file) {
        file.departments().forEach(department -> departments.put(department.code(), department));
        file.materials().forEach(material -> materials.put(material.code(), material));
        file.schemeTexts().forEach((code, text) -> schemes.put(code, file.scheme(text, 1)));
    }

    public static ShippedCatalogue shared() {
        return SHARED;
    }

    public static CatalogueFile file() {
        try (InputStream json = CatalogueFile.class.getResourceAsStream("/catalogue/schemes.json")) {
            return CatalogueFile.read(Objects.requireNonNull(json).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PublicationCheck check() {
        return new PublicationCheck(departments.keySet(), materials.keySet());
    }

    @Override
    public Collection<Department> departments() {
        return List.copyOf(departments.values());
    }

    @Override
    public Optional<Department> department(String code) {
        return Optional.ofNullable(departments.get(code));
    }

    @Override
    public Optional<Material> material(String code) {
        return Optional.ofNullable(materials.get(code));
    }

    @Override
    public Collection<Scheme> schemes() {
        return List.copyOf(schemes.values());
    }

    @Override
    public Optional<Scheme> scheme(String code) {
        return Optional.ofNullable(schemes.get(code));
    }

    @Override
    public Optional<Scheme> scheme(String code, int version) {
        return version == 1 ? scheme(code) : Optional.empty();
    }
}

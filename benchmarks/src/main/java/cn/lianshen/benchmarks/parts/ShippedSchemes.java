package cn.lianshen.benchmarks.parts;

import cn.lianshen.intake.catalogue.domain.Catalogue;
import cn.lianshen.intake.catalogue.domain.Department;
import cn.lianshen.intake.catalogue.domain.Material;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.intake.catalogue.file.CatalogueFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The catalogue as it is shipped, without a store. */
record ShippedSchemes(CatalogueFile file) implements Catalogue {

    private static final String RESOURCE = "/catalogue/schemes.json";

    static ShippedSchemes read() {
        try (InputStream json = CatalogueFile.class.getResourceAsStream(RESOURCE)) {
            if (json == null) {
                throw new IllegalStateException("the catalogue " + RESOURCE + " is missing");
            }
            return new ShippedSchemes(CatalogueFile.read(json.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Collection<Department> departments() {
        return file.departments();
    }

    @Override
    public Optional<Department> department(String code) {
        return file.departments().stream()
                .filter(department -> department.code().equals(code))
                .findFirst();
    }

    @Override
    public Optional<Material> material(String code) {
        return file.materials().stream()
                .filter(material -> material.code().equals(code))
                .findFirst();
    }

    @Override
    public Collection<Scheme> schemes() {
        return List.of();
    }

    @Override
    public Optional<Scheme> scheme(String code) {
        return Optional.ofNullable(file.schemeTexts().get(code)).map(text -> file.scheme(text, 1));
    }

    @Override
    public Optional<Scheme> scheme(String code, int version) {
        return scheme(code);
    }
}

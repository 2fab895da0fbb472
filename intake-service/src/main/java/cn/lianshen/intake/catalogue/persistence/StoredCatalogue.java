package cn.lianshen.intake.catalogue.persistence;

import cn.lianshen.intake.catalogue.domain.Catalogue;
import cn.lianshen.intake.catalogue.domain.Defect;
import cn.lianshen.intake.catalogue.domain.Department;
import cn.lianshen.intake.catalogue.domain.Material;
import cn.lianshen.intake.catalogue.domain.PublicationCheck;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.intake.catalogue.file.CatalogueFile;
import cn.lianshen.intake.catalogue.persistence.PublishedSchemes.Published;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The catalogue in memory. At start every scheme of the file that differs from its newest published version is published as the next
 * version; a scheme that may not be published stops the start and says why.
 */
final class StoredCatalogue implements Catalogue {

    private final Map<String, Department> departments;
    private final Map<String, Material> materials;
    private final Map<String, TreeMap<Integer, Scheme>> schemes = new LinkedHashMap<>();

    StoredCatalogue(CatalogueFile file, PublishedSchemes published) {
        this.departments = byKey(file.departments(), Department::code);
        this.materials = byKey(file.materials(), Material::code);
        published.all().forEach(version -> add(file.scheme(version.text(), version.version())));
        Map<String, String> newest = published.all().stream()
                .sorted(Comparator.comparingInt(Published::version))
                .collect(Collectors.toMap(Published::code, Published::text, (_, later) -> later));
        file.schemeTexts().forEach((code, text) -> {
            if (!text.equals(newest.get(code))) {
                publish(file, published, code, text);
            }
        });
    }

    private void publish(CatalogueFile file, PublishedSchemes published, String code, String text) {
        int version = schemes.containsKey(code) ? schemes.get(code).lastKey() + 1 : 1;
        Scheme scheme = file.scheme(text, version);
        List<Defect> defects = new PublicationCheck(departments.keySet(), materials.keySet()).defects(scheme);
        if (!defects.isEmpty()) {
            throw new IllegalStateException("scheme " + code + " cannot be published: " + defects);
        }
        published.publish(new Published(code, version, text));
        add(scheme);
    }

    private void add(Scheme scheme) {
        schemes.computeIfAbsent(scheme.code(), _ -> new TreeMap<>()).put(scheme.version(), scheme);
    }

    private static <T> Map<String, T> byKey(List<T> items, Function<T, String> key) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(key.apply(item), item));
        return map;
    }

    @Override
    public Collection<Department> departments() {
        return departments.values();
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
        return schemes.values().stream()
                .map(versions -> versions.lastEntry().getValue())
                .toList();
    }

    @Override
    public Optional<Scheme> scheme(String code) {
        return Optional.ofNullable(schemes.get(code))
                .map(versions -> versions.lastEntry().getValue());
    }

    @Override
    public Optional<Scheme> scheme(String code, int version) {
        return Optional.ofNullable(schemes.get(code)).map(versions -> versions.get(version));
    }
}

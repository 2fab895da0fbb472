package cn.lianshen.intake.catalogue.domain;

import java.util.Collection;
import java.util.Optional;

/** Everything that is published. */
public interface Catalogue {

    /** All departments, in the catalogue's order. */
    Collection<Department> departments();

    /** One department. */
    Optional<Department> department(String code);

    /** One material. */
    Optional<Material> material(String code);

    /** The newest version of every scheme. */
    Collection<Scheme> schemes();

    /** The newest version of a scheme. */
    Optional<Scheme> scheme(String code);

    /** One version of a scheme; every version that was ever published is there. */
    Optional<Scheme> scheme(String code, int version);
}

package cn.lianshen.approval.domain;

import java.util.List;
import java.util.Optional;

/** The dossiers of accepted cases. */
public interface Dossiers {

    /** Keeps dossiers; keeping one again changes nothing. */
    void keep(List<Dossier> dossiers);

    /** What the reviews of a case examine. */
    Optional<Dossier> find(String applicationId);
}

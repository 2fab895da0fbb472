package cn.lianshen.intake.application.domain;

import cn.lianshen.contracts.LocalizedText;
import cn.lianshen.contracts.MaterialReference;
import cn.lianshen.contracts.Party;
import cn.lianshen.intake.catalogue.domain.Forms;
import cn.lianshen.intake.catalogue.domain.Scheme;
import cn.lianshen.intake.catalogue.domain.ShippedCatalogue;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a client hands in. */
public final class Filings {

    static final Instant CREATED = Instant.parse("2026-03-01T02:00:00Z");

    private Filings() {}

    /** A complete filing with which every matter of the scheme takes part. */
    public static Filing complete(Scheme scheme) {
        Map<String, Object> form = Forms.everyMatterOf(scheme);
        return of(scheme, form, materials(scheme, form));
    }

    static Filing of(Scheme scheme, Map<String, Object> form, List<MaterialReference> materials) {
        return new Filing(
                scheme.reference(),
                scheme.line(),
                scheme.leadDepartment(),
                "2503-530102-04-01-100017",
                "盘龙区第三实验小学",
                applicant(),
                Filing.Channel.ONLINE,
                "新建教学楼一栋",
                form,
                materials,
                CREATED);
    }

    /** Everything that the applicant must bring for this form. */
    static List<MaterialReference> materials(Scheme scheme, Map<String, Object> form) {
        return Scheme.materialsFromApplicant(scheme.graph(form).matters()).stream()
                .map(Filings::material)
                .toList();
    }

    static MaterialReference material(String code) {
        LocalizedText name =
                ShippedCatalogue.shared().material(code).orElseThrow().name();
        return new MaterialReference(code, name, name.zh() + ".pdf");
    }

    private static Applicant applicant() {
        return new Applicant(
                new Party(Party.Kind.ORGANISATION, "盘龙区教育体育局", "11530102000000019Q", "张三", "13800000000"),
                "applicant",
                null);
    }
}

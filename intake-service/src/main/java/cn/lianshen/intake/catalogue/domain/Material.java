package cn.lianshen.intake.catalogue.domain;

import cn.lianshen.contracts.LocalizedText;

/**
 * A document the applicant supplies, or the result of another matter.
 *
 * @param mainMaterial whether it is decisive (主审材料) and can never be supplied later
 * @param tolerable whether it may be supplied later (容缺)
 */
public record Material(String code, LocalizedText name, String kind, boolean mainMaterial, boolean tolerable) {}

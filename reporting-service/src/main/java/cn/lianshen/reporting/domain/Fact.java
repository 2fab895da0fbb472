package cn.lianshen.reporting.domain;

import cn.lianshen.contracts.LocalizedText;
import java.time.LocalDate;

/**
 * What one record adds to the figures of one day.
 *
 * @param name the subject's name, as this record knows it
 */
public record Fact(LocalDate on, Subject subject, LocalizedText name, Figures figures) {}
